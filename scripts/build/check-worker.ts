import { parentPort } from 'node:worker_threads';
import { entriesOf } from '../../src/catalogue/content.ts';
import { checkedContent } from '../check-content.ts';

// Problems are told where the check itself tells them; who started this learns whether there is anything to build from.
const content = checkedContent();
parentPort?.postMessage(content && entriesOf(content));
