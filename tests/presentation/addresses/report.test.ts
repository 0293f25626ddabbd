import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reportAddress } from '../../../src/presentation/addresses/report-address.ts';
import { reportWays, type ReportKind } from '../../../src/presentation/addresses/report-ways.ts';

const repository = 'https://github.com/vi-du/ke-hoach-so';
const contact = 'bien-tap@vi-du.vn';

describe('a way is shown only where the settings name it', () => {
  test.for([
    { site: {}, starts: [], why: 'nothing is set' },
    { site: { repository }, starts: [`${repository}/issues/new?template=bao-sai-con-so.yml`], why: 'an issue form' },
    {
      site: { repository: `${repository}/` },
      starts: [`${repository}/issues/new?template=bao-sai-con-so.yml`],
      why: 'a slash too many',
    },
    { site: { repository: 'https://gitlab.com/a/b' }, starts: [], why: 'no form of that kind there' },
    {
      site: { contact },
      starts: [
        `mailto:${contact}?subject=B%C3%A1o%20sai%20tr%C3%AAn%20trang%20K%E1%BA%BF%20ho%E1%BA%A1ch%20s%E1%BB%91`,
      ],
      why: 'a letter',
    },
  ])('$why', ({ site, starts }) => expect(reportWays(site, 'mistake').map(({ start }) => start)).toEqual(starts));
});

test.for<ReportKind>(['mistake', 'document'])('%s: the form and its fields stand in the repository', (kind) => {
  const [way] = reportWays({ repository }, kind);
  const template = new URL(way?.start ?? '').searchParams.get('template') ?? '';
  const form = readFileSync(`.github/ISSUE_TEMPLATE/${template}`, 'utf8');
  const asked = new URL(reportAddress(way?.start ?? '', { address: 'a', words: 'b' })).searchParams;
  for (const field of [...asked.keys()].filter((key) => key !== 'template'))
    expect(form).toMatch(new RegExp(`id: ${field}\\b`));
});

describe('a report is filled in', () => {
  const form = `${repository}/issues/new?template=bao-sai-con-so.yml`;
  const mail = `mailto:${contact}?subject=x`;
  const long = 'chuyển đổi số '.repeat(200);
  test.for([
    { start: form, words: 'Tối thiểu 80% hồ sơ & “giấy tờ” #1?', why: 'signs that addresses keep for themselves' },
    { start: form, words: '', why: 'a whole page' },
    { start: form, words: 'hồ sơ \uD83D', why: 'half of a surrogate pair' },
    { start: mail, words: 'Tối thiểu 80%\nhồ sơ', why: 'two lines' },
    { start: mail, words: long, why: 'more than an address holds' },
    { start: form, words: '😀'.repeat(500), why: 'signs of two units each, cut between them' },
  ])('$why', ({ start, words }) => {
    const address = 'https://vi-du.vn/ke-hoach-so/ke-hoach/vinh-long-2022/#p3';
    const report = reportAddress(start, { address, words });
    const asked = new URL(report).searchParams;
    const told = start.startsWith('mailto:')
      ? (asked.get('body') ?? '')
      : `${asked.get('dia-chi') ?? ''} ${asked.get('nguyen-van') ?? ''}`;
    expect(told).toContain(address);
    expect(told).toContain([...words.toWellFormed()].slice(0, 400).join(''));
    expect(report.length).toBeLessThan(8000);
    expect(asked.has('nguyen-van')).toBe(!start.startsWith('mailto:') && words !== '');
  });
});
