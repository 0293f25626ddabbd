import type { Refusal } from './refusal.ts';

const hostLabel = /^[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?$/;
const longestHost = 253;
const longestPath = 200;

const finding = (problem: string, remedy: string): Pick<Refusal, 'problem' | 'remedy'> => ({ problem, remedy });
const wholeAddress = 'viết đủ địa chỉ của máy chủ, ví dụ SITE_URL=https://vi-du.vn.';

/**
 * What is wrong with the address of the site; undefined where it can be used: `https://` or `http://`, a host in ASCII, a
 * port where there is one. Browsers mend addresses silently (a tab, `\`, a numeric host): only what is read as it was
 * written is taken, since it goes into every page.
 */
const siteFinding = (value: string): Pick<Refusal, 'problem' | 'remedy'> | undefined => {
  if (/[\s\p{Cc}]/u.test(value)) return finding('địa chỉ có dấu cách hoặc ký tự điều khiển.', 'xóa các ký tự ấy.');
  if (value.includes('\\')) return finding('địa chỉ có dấu “\\”.', 'dùng dấu “/”.');
  const parts = /^(?<scheme>[a-z][a-z\d+.-]*):(?<slashes>\/*)(?<rest>.*)$/iu.exec(value)?.groups;
  const scheme = parts?.['scheme']?.toLowerCase();
  const slashes = parts?.['slashes'];
  const rest = parts?.['rest'] ?? '';
  if (scheme === undefined || (scheme !== 'http' && scheme !== 'https' && slashes === ''))
    return /^[a-z]+$/iu.test(scheme ?? '') && !/^\d+(?:\/|$)/.test(rest)
      ? finding(`“${scheme ?? ''}:” không phải địa chỉ của một trang.`, wholeAddress)
      : finding('địa chỉ không có https:// hoặc http:// ở đầu.', wholeAddress);
  if (scheme !== 'http' && scheme !== 'https')
    return finding(`“${scheme}:” không phải địa chỉ của một trang.`, wholeAddress);
  if (slashes !== '//') return finding(`sau “${scheme}:” phải là hai dấu “/”.`, wholeAddress);
  const authority = /^[^/?#]*/.exec(rest)?.[0] ?? '';
  const after = rest.slice(authority.length);
  if (authority.includes('@'))
    return finding('địa chỉ có tên hoặc mật khẩu của người dùng.', 'bỏ phần đứng trước “@”.');
  if (after.includes('#')) return finding('địa chỉ có phần “#…”.', 'bỏ phần ấy.');
  if (after.includes('?')) return finding('địa chỉ có phần “?…”.', 'bỏ phần ấy.');
  if (after !== '' && after !== '/')
    return finding(
      `địa chỉ có đường dẫn “${after}”, sẽ mất khi ghép với từng trang.`,
      `SITE_URL chỉ là máy chủ; đường dẫn con đặt ở biến riêng: SITE_URL=${scheme}://${authority} BASE_PATH=${after.replace(/\/*$/, '/')}`,
    );
  if (authority === '' || authority.startsWith(':')) return finding('địa chỉ không nêu máy chủ.', wholeAddress);
  if (authority.endsWith(':')) return finding('sau dấu “:” không có số cổng.', 'bỏ dấu “:”, hoặc thêm số cổng.');
  const url = URL.canParse(value) ? new URL(value) : undefined;
  // eslint-disable-next-line no-control-regex
  if (/[^\u0000-\u007f]/u.test(authority))
    return finding(
      `tên máy chủ “${authority}” có chữ ngoài a-z.`,
      url ? `viết theo dạng máy chủ dùng: SITE_URL=${url.origin}` : wholeAddress,
    );
  if (!url) return finding(`“${authority}” không phải tên máy chủ và cổng.`, wholeAddress);
  const host = authority.replace(/:\d+$/, '').toLowerCase();
  const numeric = url.hostname.startsWith('[') || /^[\d.]+$/.test(url.hostname);
  if (
    url.hostname !== host ||
    (!numeric && (host.length > longestHost || !host.split('.').every((label) => hostLabel.test(label))))
  )
    return finding(`“${host}” không phải tên máy chủ.`, wholeAddress);
  return undefined;
};

/**
 * What is wrong with the path under which the site stands; undefined where it can be used: it begins with `/`, and its
 * parts are letters, digits, `-`, `_`, `.`, `~` without marks.
 */
const baseFinding = (value: string): Pick<Refusal, 'problem' | 'remedy'> | undefined => {
  const example = 'viết theo dạng BASE_PATH=/ke-hoach-so/.';
  if (/^[a-z][a-z\d+.-]*:/iu.test(value))
    return finding(
      /^[a-z]:\//iu.test(value)
        ? 'đây là thư mục trên máy, không phải đường dẫn của trang (Git Bash tự đổi như vậy).'
        : 'đây là một địa chỉ, không phải đường dẫn.',
      `địa chỉ đặt ở SITE_URL; ${example}`,
    );
  if (/[\s\p{Cc}]/u.test(value))
    return finding('đường dẫn có dấu cách hoặc ký tự điều khiển.', `xóa các ký tự ấy; ${example}`);
  if (value.includes('\\')) return finding('đường dẫn có dấu “\\”.', `dùng dấu “/”; ${example}`);
  if (/[?#]/.test(value)) return finding('đường dẫn có “?” hoặc “#”.', `bỏ phần ấy; ${example}`);
  if (value.includes('//')) return finding('đường dẫn có hai dấu “/” liền nhau.', `giữ một dấu; ${example}`);
  if (!value.startsWith('/'))
    return finding('đường dẫn không bắt đầu bằng “/”.', `viết BASE_PATH=/${value.replace(/\/*$/, '/')}`);
  const parts = value.split('/').filter((part) => part !== '');
  if (parts.some((part) => /^\.{1,2}$/.test(part)))
    return finding('đường dẫn có phần “.” hoặc “..”.', `viết thẳng đường dẫn; ${example}`);
  const odd = parts.find((part) => !/^[\w.~-]+$/.test(part));
  if (odd !== undefined)
    return finding(`phần “${odd}” có ký tự ngoài a-z, 0-9 và “- _ . ~”.`, `dùng chữ không dấu; ${example}`);
  if (value.length > longestPath) return finding(`đường dẫn dài hơn ${longestPath} ký tự.`, 'rút ngắn đường dẫn.');
  return undefined;
};

/** What of `SITE_URL` and `BASE_PATH` cannot be used; empty where both are sound, absent or empty. */
export const siteAddressRefusals = (environment: Readonly<Record<string, string | undefined>>): Refusal[] =>
  (
    [
      ['SITE_URL', siteFinding],
      ['BASE_PATH', baseFinding],
    ] as const
  ).flatMap(([variable, find]) => {
    const value = environment[variable] ?? '';
    const found = value === '' ? undefined : find(value);
    return found ? [{ variable, value, ...found }] : [];
  });
