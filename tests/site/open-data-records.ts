import fs from 'node:fs';
import { fileAt } from './site.ts';

/** The records of a table of the open data of the built site: `targets`, `results`, `provinces`. */
export const openRecords = <Entry>(table: string): readonly Entry[] =>
  JSON.parse(fs.readFileSync(fileAt(`/du-lieu/${table}.json`) ?? '', 'utf8')) as readonly Entry[];
