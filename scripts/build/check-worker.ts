import { parentPort } from 'node:worker_threads';
import { entriesOf } from '../../src/catalogue/content.ts';
import { checkedContent } from '../check-content.ts';
import type { Checked } from './checked-entries.ts';
import { writtenIn } from './counts-agree.ts';

// Problems are told where the check itself tells them; who started this learns whether there is anything to build from.
const content = checkedContent();
const checked: Checked | undefined = content && { entries: entriesOf(content), written: writtenIn(content) };
parentPort?.postMessage(checked);
