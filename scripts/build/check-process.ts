import { entriesOf } from '../../src/catalogue/content.ts';
import { checkedContent } from '../check-content.ts';
import type { Checked } from './checked-entries.ts';
import { writtenIn } from './counts-agree.ts';

// Whoever started this may be gone: then nobody waits for it.
process.once('disconnect', () => process.exit());

// Problems are told where the check itself tells them; who started this gets what is in it, where there are no problems.
const content = checkedContent();
if (content) {
  const checked: Checked = { entries: entriesOf(content), written: writtenIn(content) };
  process.send?.(checked, undefined, undefined, () => process.disconnect());
} else {
  process.exitCode = 1;
  process.disconnect();
}
