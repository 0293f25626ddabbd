import { entriesOf } from '../../src/catalogue/content.ts';
import { checkedContent } from '../check-content.ts';

// Problems are told where the check itself tells them; who started this gets the entries, where there are no problems.
const content = checkedContent();
if (content) process.send?.(entriesOf(content), undefined, undefined, () => process.disconnect());
else {
  process.exitCode = 1;
  process.disconnect();
}
