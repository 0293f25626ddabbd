import fs from 'node:fs';
import path from 'node:path';

/** A plain Astro site of the same texts: one page a plan, nothing else. The measure of what our own pages add. */
export const writePlainSite = (folder: string, content: string, modules: string): void => {
  const write = (file: string, words: string): void => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), words);
  };
  fs.mkdirSync(folder, { recursive: true });
  fs.symlinkSync(modules, path.join(folder, 'node_modules'));
  write('package.json', JSON.stringify({ name: 'plain', type: 'module', private: true }));
  write('astro.config.mjs', "import { defineConfig } from 'astro/config';\nexport default defineConfig({});\n");
  write(
    'src/content.config.ts',
    "import { defineCollection } from 'astro:content';\nimport { glob } from 'astro/loaders';\nexport const collections = { plans: defineCollection({ loader: glob({ pattern: '*.md', base: './src/plans' }) }) };\n",
  );
  write(
    'src/pages/[plan].astro',
    "---\nimport { getCollection, render } from 'astro:content';\nexport const getStaticPaths = async () => (await getCollection('plans')).map((plan) => ({ params: { plan: plan.id }, props: { plan } }));\nconst { plan } = Astro.props;\nconst { Content } = await render(plan);\n---\n<html lang=\"vi\"><head><title>{plan.data.title}</title></head><body><h1>{plan.data.title}</h1><Content /></body></html>\n",
  );
  for (const id of fs.readdirSync(path.join(content, 'plans')))
    write(`src/plans/${id}.md`, fs.readFileSync(path.join(content, 'plans', id, 'plan.md'), 'utf8'));
};
