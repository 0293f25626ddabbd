import type { APIRoute } from 'astro';
import { href } from '../presentation/addresses/list-paths.ts';
import { paths } from '../presentation/addresses/links.ts';

/** What a phone needs to keep the site among its apps. The address bar stays: readers copy addresses of provisions. */
export const GET: APIRoute = () => {
  const at = (path: string): string => href(path, import.meta.env.BASE_URL);
  const icon = (file: string, size: number, purpose: 'any' | 'maskable') => ({
    src: at(`/${file}`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  return new Response(
    JSON.stringify({
      id: at(paths.home),
      name: 'Kế hoạch số: kế hoạch chuyển đổi số các tỉnh',
      short_name: 'Kế hoạch số',
      description: 'Đọc, tìm và so sánh kế hoạch chuyển đổi số của các tỉnh, thành phố.',
      lang: 'vi',
      dir: 'ltr',
      start_url: at(paths.home),
      scope: at(paths.home),
      display: 'minimal-ui',
      background_color: '#fdfbf7',
      theme_color: '#fdfbf7',
      icons: [
        icon('icon-192.png', 192, 'any'),
        icon('icon-512.png', 512, 'any'),
        icon('icon-maskable-512.png', 512, 'maskable'),
      ],
    }),
  );
};
