import { enclosing, type PlanText, type Provision } from '../../plan-text/provision.ts';

const goals = /mục tiêu|chỉ tiêu|phấn đấu đến/iu;
const tasks = /^[\p{L}\d.,\s-]{0,30}?(?:nhiệm vụ|giải pháp|tổ chức thực hiện|kinh phí)/iu;

/**
 * The provisions that set goals: those under a heading that says so; in a text without such headings, from the paragraph
 * that announces goals to the one that announces tasks.
 */
export const goalProvisions = (text: PlanText): ReadonlySet<Provision> => {
  const headed = text.provisions.some(({ kind, text: words }) => kind === 'heading' && goals.test(words));
  let open = false;
  return new Set(
    text.provisions.filter((provision) => {
      if (provision.kind === 'head' || provision.id === '') return false;
      if (headed) return enclosing(text, provision).some((above) => goals.test(above.text));
      if (tasks.test(provision.text.slice(0, 60))) open = false;
      else if (/(?:mục tiêu|chỉ tiêu)/iu.test(provision.text.slice(0, 160))) open = true;
      return open;
    }),
  );
};
