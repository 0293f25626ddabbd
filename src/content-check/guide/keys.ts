import { z } from 'zod';
import type { ContentForm } from '../../catalogue/content-forms.ts';
import { keyWords, wordsOfFile } from './key-words.ts';

/** The part of JSON Schema (draft 7) that our schemas come out as. */
export interface JsonSchema {
  readonly type?: string;
  readonly enum?: readonly (string | number | boolean)[];
  readonly const?: string | number | boolean;
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: JsonSchema | readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  description?: string;
}

/** One key of a content file, told to staff. */
export interface ContentKey {
  /** `source.kind`; `gaps[].after` where the key stands in each entry of a list. */
  readonly path: string;
  readonly required: boolean;
  /** What its value looks like, in Vietnamese. */
  readonly form: string;
  /** What it means; undefined where nobody wrote it down yet, which a test refuses. */
  readonly words: string | undefined;
}

const schemaOf = ({ schema }: ContentForm): JsonSchema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-7' }) as JsonSchema;

const isList = (items: JsonSchema['items']): items is readonly JsonSchema[] => Array.isArray(items);

const formWords = (schema: JsonSchema): string => {
  if (schema.enum) return schema.enum.map((value) => `"${String(value)}"`).join(' ');
  if (schema.const !== undefined) return `chỉ ${String(schema.const)}`;
  switch (schema.type) {
    case 'integer':
      return schema.minimum === 2000 ? 'năm' : 'số nguyên';
    case 'number':
      return 'con số';
    case 'boolean':
      return 'true hoặc false';
    case 'array':
      if (isList(schema.items)) return `${schema.items.length} giá trị`;
      return schema.items?.enum ? `danh sách: ${formWords(schema.items)}` : 'danh sách';
    case 'object':
      return 'nhóm khóa';
    default:
  }
  if (schema.format === 'date') return 'ngày "2022-07-26"';
  if (schema.format === 'uri') return 'địa chỉ https://…';
  if (schema.format === 'email') return 'địa chỉ thư';
  if (schema.pattern?.startsWith('^[a-z0-9]+') === true) return 'mã';
  return schema.maxLength === undefined ? 'chữ' : `chữ, nhiều nhất ${schema.maxLength} ký tự`;
};

/** Every key below a schema, a key before those that stand in it; `each` sees the schema of each. */
const walk = (
  schema: JsonSchema,
  path: string,
  each: (path: string, schema: JsonSchema, required: boolean) => void,
): void => {
  if (schema.items && !isList(schema.items)) walk(schema.items, path === '' ? '' : `${path}[]`, each);
  for (const [key, below] of Object.entries(schema.properties ?? {})) {
    const name = path === '' ? key : `${path}.${key}`;
    each(name, below, schema.required?.includes(key) ?? false);
    walk(below, name, each);
  }
};

/** The meaning of a key: its own words, or those of keys of that name in all files. */
const meaning = (form: string, path: string): string | undefined =>
  wordsOfFile[form]?.[path] ?? keyWords[path.replace(/^.*\./, '')];

/** Every key of a file, in the order of its schema. */
export const keysOf = (form: ContentForm): readonly ContentKey[] => {
  const keys: ContentKey[] = [];
  walk(schemaOf(form), '', (path, schema, required) =>
    keys.push({ path, required, form: formWords(schema), words: meaning(form.id, path) }),
  );
  return keys;
};

/** The JSON Schema (draft 7) by which an editor completes and checks such a file, with our words on every key. */
export const editorSchema = (form: ContentForm): JsonSchema => {
  const schema = schemaOf(form);
  walk(schema, '', (path, below) => {
    const words = meaning(form.id, path);
    if (words !== undefined) below.description = words;
  });
  return schema;
};
