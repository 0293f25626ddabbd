import fs from 'node:fs';
import path from 'node:path';
import { contentForms } from '../src/catalogue/content-forms.ts';
import { editorSchema } from '../src/content-check/guide/keys.ts';

/** Where editors find the schemas, from the root of the project. */
const folder = '.vscode/schemas';

/** What editors read, by path from the root: a schema for each YAML file, and the settings that join the two. */
export const editorFiles = (): ReadonlyMap<string, string> => {
  const forms = contentForms.filter(({ files }) => files.endsWith('.yaml'));
  const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
  return new Map([
    ...forms.map((form): [string, string] => [`${folder}/${form.id}.schema.json`, json(editorSchema(form))]),
    [
      '.vscode/settings.json',
      json({
        'files.encoding': 'utf8',
        // Not everywhere: `source.txt` stays as received, to the byte.
        '[yaml]': { 'files.eol': '\n', 'files.insertFinalNewline': true },
        'yaml.schemas': Object.fromEntries(
          forms.map(({ id, files }) => [`./${folder}/${id}.schema.json`, [`content/${files}`]]),
        ),
      }),
    ],
    ['.vscode/extensions.json', json({ recommendations: ['redhat.vscode-yaml'] })],
  ]);
};

if (import.meta.main) {
  for (const [file, text] of editorFiles()) {
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, text);
  }
  console.log(`Đã viết ${editorFiles().size} tệp trợ giúp soạn thảo vào .vscode/.`);
}
