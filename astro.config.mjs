import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

// The build writes into a folder of its own and is only then moved into place (scripts/build.ts); a cache of its own
// keeps an old text from ever reaching a new page.
const buildDirectory = process.env.BUILD_DIR ?? '.build-preview';

export default defineConfig({
  ...(process.env.SITE_URL ? { site: process.env.SITE_URL } : {}),
  base: process.env.BASE_PATH || '/',
  trailingSlash: 'always',
  outDir: `${buildDirectory}/dist`,
  cacheDir: `${buildDirectory}/cache`,
  compressHTML: 'jsx',
  build: { format: 'directory', inlineStylesheets: 'never' },
  markdown: { smartypants: false },
  devToolbar: { enabled: false },
  integrations: [mdx()],
  vite: { build: { assetsInlineLimit: 0, cssCodeSplit: false } },
});
