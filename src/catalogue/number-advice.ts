/** A way to write a figure that YAML takes for words, and how it is written here. */
interface WrittenNumber {
  readonly form: RegExp;
  /** What is odd about it, as a clause; and the value to write. */
  readonly say: (words: string, key: string) => { problem: string; remedy: string };
}

const digits = (words: string): string => words.normalize('NFKC').replaceAll(/[^\d.]/g, '');

const forms: readonly WrittenNumber[] = [
  {
    form: /^[“”„«‘’‚"'].*[“”»‘’"']$/u,
    say: (words, key) => ({
      problem: 'con số nằm trong dấu nháy',
      remedy: `bỏ dấu nháy: ${key}: ${digits(words.replace(',', '.'))}.`,
    }),
  },
  {
    form: /^-?\d+(?:\.\d+)?$/,
    say: (words, key) => ({ problem: 'con số nằm trong dấu nháy', remedy: `bỏ dấu nháy: ${key}: ${Number(words)}.` }),
  },
  {
    form: /^\d{1,3}(?:[.,\s]\d{3}){2,}$|^\d{1,3}\s\d{3}$/,
    say: (words, key) => ({
      problem: `«${words}» có dấu ngăn hàng nghìn`,
      remedy: `viết liền các chữ số: ${key}: ${words.replaceAll(/\D/g, '')}.`,
    }),
  },
  {
    form: /^-?\d+,\d+$/,
    say: (words, key) => ({
      problem: `«${words}» dùng dấu phẩy thập phân`,
      remedy: `dùng dấu chấm thập phân: ${key}: ${Number(words.replace(',', '.'))}.`,
    }),
  },
  {
    form: /^-?\d+(?:[.,]\d+)?\s?[%％‰]$/u,
    say: (words, key) => ({
      problem: `«${words}» có dấu phần trăm`,
      remedy: `chỉ ghi con số, dấu ghi ở unit: ${key}: ${Number(words.replaceAll(/[^\d.,-]/g, '').replace(',', '.'))} và unit: "%".`,
    }),
  },
  {
    form: /\d\s?%?\s?(?:-|–|—|đến|tới)\s?\d/u,
    say: (words) => ({
      problem: `«${words}» là một khoảng`,
      remedy: 'ghi operator: "range", đầu nhỏ ở low, đầu lớn ở high.',
    }),
  },
  {
    form: /^(?:[<>≤≥=~≈±]+|tối thiểu|tối đa|ít nhất|khoảng|trên|dưới|hơn)\s?\d/iu,
    say: (words) => ({
      problem: `«${words}» có dấu hoặc chữ so sánh`,
      remedy: 'chỉ ghi con số; dấu so sánh ghi ở operator, trong dấu nháy kép.',
    }),
  },
  {
    form: /[\p{Nd}oOlI]/u,
    say: (words) => ({
      problem: `«${words}» không phải con số`,
      remedy: 'gõ lại bằng chữ số 0–9, dấu chấm thập phân, không kèm chữ nào.',
    }),
  },
];

/** What is odd about words that stand where a number should, and how to write it; undefined where they hold no digit at all. */
export const adviseNumber = (words: string, key: string): { problem: string; remedy: string } | undefined =>
  forms.find(({ form }) => form.test(words.trim()))?.say(words.trim(), key);
