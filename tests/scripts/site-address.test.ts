import { expect, test } from 'vitest';
import { siteAddressRefusals } from '../../scripts/build/site-address.ts';

test.for([
  { why: 'nothing set', environment: {} },
  { why: 'set to nothing', environment: { SITE_URL: '', BASE_PATH: '' } },
  { why: 'a host', environment: { SITE_URL: 'https://vi-du.vn' } },
  { why: 'a slash after the host', environment: { SITE_URL: 'https://vi-du.vn/' } },
  { why: 'no encryption, as inside an office', environment: { SITE_URL: 'http://ke-hoach-so' } },
  { why: 'a port', environment: { SITE_URL: 'http://localhost:4321' } },
  { why: 'the port that goes without saying', environment: { SITE_URL: 'https://vi-du.vn:443' } },
  { why: 'capital letters, which make no difference', environment: { SITE_URL: 'HTTPS://Vi-Du.VN' } },
  { why: 'a name with letters of its own, as hosts write it', environment: { SITE_URL: 'https://xn--khoch-6ta.vn' } },
  { why: 'an address in numbers', environment: { SITE_URL: 'http://127.0.0.1:8080' } },
  { why: 'an address in numbers of the new kind', environment: { SITE_URL: 'http://[::1]:8080' } },
  { why: 'the root', environment: { BASE_PATH: '/' } },
  { why: 'one part', environment: { BASE_PATH: '/ke-hoach-so/' } },
  { why: 'no slash at the end', environment: { BASE_PATH: '/ke-hoach-so' } },
  { why: 'two parts', environment: { BASE_PATH: '/cong/ke-hoach-so/' } },
  { why: 'a repository with capital letters and full stops', environment: { BASE_PATH: '/KeHoach_So.2026~1/' } },
  { why: 'both', environment: { SITE_URL: 'https://vi-du.vn', BASE_PATH: '/ke-hoach-so/' } },
])('takes $why', ({ environment }) => expect(siteAddressRefusals(environment)).toEqual([]));

const dots = { nfd: 'kế'.normalize('NFD') };

test.for([
  { why: 'no scheme', value: 'vi-du.vn', problem: /không có https:\/\// },
  { why: 'no scheme, a port', value: 'vi-du.vn:8080', problem: /không có https:\/\// },
  { why: 'no scheme, a host of one word and a port', value: 'localhost:4321', problem: /không có https:\/\// },
  { why: 'no scheme, two slashes', value: '//vi-du.vn', problem: /không có https:\/\// },
  { why: 'only a path', value: '/ke-hoach-so/', problem: /không có https:\/\// },
  { why: 'a scheme and nothing else', value: 'https://', problem: /không nêu máy chủ/ },
  { why: 'a port without a host', value: 'https://:8080', problem: /không nêu máy chủ/ },
  { why: 'one slash', value: 'https:/vi-du.vn', problem: /hai dấu “\/”/ },
  { why: 'no slash', value: 'https:vi-du.vn', problem: /hai dấu “\/”/ },
  { why: 'three slashes', value: 'https:///vi-du.vn', problem: /hai dấu “\/”/ },
  { why: 'code', value: 'javascript:alert(1)', problem: /“javascript:” không phải địa chỉ/ },
  { why: 'code in capitals', value: 'JavaScript:alert(1)', problem: /“javascript:” không phải địa chỉ/ },
  { why: 'data', value: 'data:text/html,x', problem: /“data:” không phải địa chỉ/ },
  { why: 'a file', value: 'file:///srv/site', problem: /“file:” không phải địa chỉ/ },
  { why: 'another protocol', value: 'ftp://vi-du.vn', problem: /“ftp:” không phải địa chỉ/ },
  { why: 'a misspelt scheme', value: 'htps://vi-du.vn', problem: /“htps:” không phải địa chỉ/ },
  { why: 'a user', value: 'https://ai-do@vi-du.vn', problem: /người dùng/ },
  { why: 'a user and a password', value: 'https://ai-do:mat-khau@vi-du.vn', problem: /người dùng/ },
  { why: 'a host that looks like another', value: 'https://vi-du.vn@khac.vn', problem: /người dùng/ },
  { why: 'a query', value: 'https://vi-du.vn/?a=1', problem: /“\?…”/ },
  { why: 'a query right after the host', value: 'https://vi-du.vn?a=1', problem: /“\?…”/ },
  { why: 'a place in a page', value: 'https://vi-du.vn/#a', problem: /“#…”/ },
  { why: 'an empty place in a page', value: 'https://vi-du.vn#', problem: /“#…”/ },
  {
    why: 'a path, which joining would lose',
    value: 'https://vi-du.vn/ke-hoach-so',
    problem: /đường dẫn “\/ke-hoach-so”/,
    remedy: 'SITE_URL=https://vi-du.vn BASE_PATH=/ke-hoach-so/',
  },
  { why: 'two slashes at the end', value: 'https://vi-du.vn//', problem: /đường dẫn “\/\/”/ },
  { why: 'a way up', value: 'https://vi-du.vn/..', problem: /đường dẫn/ },
  { why: 'a space before', value: ' https://vi-du.vn', problem: /dấu cách/ },
  { why: 'a space after', value: 'https://vi-du.vn ', problem: /dấu cách/ },
  { why: 'a space within', value: 'https://vi du.vn', problem: /dấu cách/ },
  { why: 'nothing but a space', value: ' ', problem: /dấu cách/ },
  { why: 'a no-break space', value: 'https://vi-du.vn\u00a0', problem: /dấu cách/ },
  { why: 'a line break, which URL would drop', value: 'https://vi-du\n.vn', problem: /dấu cách/ },
  { why: 'a tab, which URL would drop', value: 'ht\ttps://vi-du.vn', problem: /dấu cách/ },
  { why: 'a control character', value: 'https://vi-du\u0001.vn', problem: /dấu cách/ },
  { why: 'a backslash', value: 'https:\\\\vi-du.vn', problem: /“\\”/ },
  { why: 'a backslash that hides another host', value: 'https://vi-du.vn\\@khac.vn', problem: /“\\”/ },
  { why: 'Vietnamese letters', value: 'https://kếhoạch.vn', problem: /ngoài a-z/, remedy: 'https://xn--' },
  { why: 'Vietnamese letters in pieces', value: `https://${dots.nfd}.vn`, problem: /ngoài a-z/ },
  { why: 'full-width letters', value: 'https://ｖｉ-du.vn', problem: /ngoài a-z/, remedy: 'SITE_URL=https://vi-du.vn' },
  { why: 'an invisible letter', value: 'https://vi\u200bdu.vn', problem: /ngoài a-z/ },
  { why: 'a port without a number', value: 'https://vi-du.vn:', problem: /số cổng/ },
  { why: 'a port in words', value: 'https://vi-du.vn:tam', problem: /không phải tên máy chủ/ },
  { why: 'a port that is too large', value: 'https://vi-du.vn:99999', problem: /không phải tên máy chủ/ },
  { why: 'two full stops', value: 'https://vi-du..vn', problem: /không phải tên máy chủ/ },
  { why: 'a full stop before', value: 'https://.vi-du.vn', problem: /không phải tên máy chủ/ },
  { why: 'a full stop after', value: 'https://vi-du.vn.', problem: /không phải tên máy chủ/ },
  { why: 'a hyphen first', value: 'https://-vi-du.vn', problem: /không phải tên máy chủ/ },
  { why: 'a percent sign', value: 'https://vi%2Ddu.vn', problem: /không phải tên máy chủ/ },
  { why: 'a number that is read as an address', value: 'https://0x7f000001', problem: /không phải tên máy chủ/ },
  { why: 'a part of more than 63 letters', value: `https://${'a'.repeat(64)}.vn`, problem: /không phải tên máy chủ/ },
  { why: 'a name of more than 253', value: `https://${'abc.'.repeat(70)}vn`, problem: /không phải tên máy chủ/ },
])('refuses SITE_URL with $why', ({ value, problem, remedy = '' }) => {
  const [refusal, second] = siteAddressRefusals({ SITE_URL: value });
  expect(refusal).toMatchObject({ variable: 'SITE_URL', value, problem: expect.stringMatching(problem) as string });
  expect(refusal?.remedy).toContain(remedy);
  expect(refusal?.remedy).not.toBe('');
  expect(second).toBeUndefined();
});

test.for([
  {
    why: 'no slash first',
    value: 'ke-hoach-so/',
    problem: /không bắt đầu bằng “\/”/,
    remedy: 'BASE_PATH=/ke-hoach-so/',
  },
  { why: 'a way up', value: '/../ke-hoach-so/', problem: /“\.\.”/ },
  { why: 'a way up at the end', value: '/ke-hoach-so/..', problem: /“\.\.”/ },
  { why: 'a full stop', value: './ke-hoach-so/', problem: /không bắt đầu/ },
  { why: 'a full stop for a part', value: '/./ke-hoach-so/', problem: /“\.”/ },
  { why: 'two slashes first, which name a host', value: '//khac.vn/', problem: /hai dấu “\/”/ },
  { why: 'two slashes within', value: '/ke-hoach//so/', problem: /hai dấu “\/”/ },
  { why: 'two slashes at the end', value: '/ke-hoach-so//', problem: /hai dấu “\/”/ },
  { why: 'a backslash', value: '\\ke-hoach-so\\', problem: /“\\”/ },
  { why: 'a space', value: '/ke hoach/', problem: /dấu cách/ },
  { why: 'a space after', value: '/ke-hoach/ ', problem: /dấu cách/ },
  { why: 'a line break', value: '/ke-hoach/\n', problem: /dấu cách/ },
  { why: 'a query', value: '/ke-hoach/?a=1', problem: /“\?”/ },
  { why: 'a place in a page', value: '/ke-hoach/#a', problem: /“#”/ },
  { why: 'a whole address', value: 'https://vi-du.vn/ke-hoach/', problem: /đây là một địa chỉ/, remedy: 'SITE_URL' },
  { why: 'code', value: 'javascript:alert(1)', problem: /đây là một địa chỉ/ },
  { why: 'what Git Bash makes of a path', value: 'C:/Program Files/Git/ke-hoach-so/', problem: /Git Bash/ },
  { why: 'Vietnamese letters', value: '/kế-hoạch/', problem: /ngoài a-z/ },
  { why: 'Vietnamese letters in pieces', value: '/kế-hoạch/'.normalize('NFD'), problem: /ngoài a-z/ },
  { why: 'a percent sign', value: '/ke%20hoach/', problem: /ngoài a-z/ },
  { why: 'a quotation mark', value: '/"ke-hoach"/', problem: /ngoài a-z/ },
  { why: 'a tag', value: '/<b>/', problem: /ngoài a-z/ },
  { why: 'an asterisk, which a host reads as any path', value: '/*/', problem: /ngoài a-z/ },
  { why: 'a colon, which a host reads as a name', value: '/:x/', problem: /ngoài a-z/ },
  { why: 'more than 200 letters', value: `/${'a'.repeat(200)}/`, problem: /dài hơn 200/ },
])('refuses BASE_PATH with $why', ({ value, problem, remedy = '' }) => {
  const [refusal, second] = siteAddressRefusals({ BASE_PATH: value });
  expect(refusal).toMatchObject({ variable: 'BASE_PATH', value, problem: expect.stringMatching(problem) as string });
  expect(refusal?.remedy).toContain(remedy);
  expect(refusal?.remedy).not.toBe('');
  expect(second).toBeUndefined();
});

test('both are told at once', () =>
  expect(siteAddressRefusals({ SITE_URL: 'vi-du.vn', BASE_PATH: 'x' }).map(({ variable }) => variable)).toEqual([
    'SITE_URL',
    'BASE_PATH',
  ]));
