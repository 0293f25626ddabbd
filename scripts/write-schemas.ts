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

const root = path.resolve(import.meta.dirname, '..');

/** Writes them into the project, from wherever it is started. */
const schemasCommand = (words: readonly string[]): number => {
  if (words.length > 0) {
    console.error('Lỗi: không hiểu lệnh.\nCách sửa: gõ: npm run schemas, không kèm gì.');
    return 1;
  }
  for (const [file, text] of editorFiles()) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  }
  console.log(`Đã viết ${editorFiles().size} tệp trợ giúp soạn thảo vào .vscode/.`);
  return 0;
};

if (import.meta.main) process.exitCode = schemasCommand(process.argv.slice(2));
