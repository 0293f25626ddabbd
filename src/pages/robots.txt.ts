import type { APIRoute } from 'astro';
import { addressOn } from '../presentation/addresses/links.ts';

/** Everything may be read; the list of pages is named only where its address is known (it must be absolute). */
export const GET: APIRoute = () => {
  const lines = ['User-agent: *', 'Allow: /'];
  if (import.meta.env.SITE !== undefined)
    lines.push('', `Sitemap: ${addressOn(import.meta.env.BASE_URL, import.meta.env.SITE)('/sitemap.xml')}`);
  return new Response(`${lines.join('\n')}\n`);
};
