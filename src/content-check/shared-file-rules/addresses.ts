import type { ContentFile, ContentIssue, YamlPath } from '../../catalogue/content-file.ts';
import type { ContentRule } from '../rule.ts';

const longestAddress = 500;

/** What makes an address unfit to be a reader's link; undefined where it is fit. */
export const addressFault = (address: string): string | undefined => {
  if (!URL.canParse(address)) return 'không đọc được';
  const { username, password, port, hostname } = new URL(address);
  if (username !== '' || password !== '' || /^https?:[\\/]*[^\\/?#]*@/i.test(address))
    return 'có phần tên người dùng trước dấu @, che tên máy chủ thật';
  if (port !== '' || /^https?:[\\/]*[^\\/?#]*:\d*(?:[\\/?#]|$)/i.test(address)) return 'có số cổng';
  if (/^[\d.]+$|^\[/.test(hostname)) return 'là địa chỉ máy bằng số, không có tên';
  if (
    !/^(?:[a-z\d](?:[a-z\d-]*[a-z\d])?\.)+[a-z]{2,}$/.test(hostname) ||
    /\.(?:local|internal|test|invalid|example)$/.test(hostname)
  )
    return 'không có tên máy chủ công khai';
  if (hostname.split('.').some((part) => part.startsWith('xn--'))) return 'có tên máy chủ viết bằng chữ ngoài a-z';
  if (/[\\\s]/.test(address)) return 'có dấu cách hoặc gạch chéo ngược';
  if (address.length > longestAddress) return `dài quá ${longestAddress} ký tự`;
  return undefined;
};

/** Addresses that become links lead where they seem to lead: a public host by name, no user, no port. */
export const addresses: ContentRule = (content) => {
  const issues: ContentIssue[] = [];
  const check = <Value>(file: ContentFile<Value>, path: YamlPath, address: string | undefined): void => {
    const fault = address === undefined ? undefined : addressFault(address);
    if (fault !== undefined)
      issues.push({
        file: file.file,
        ...file.locate(path),
        problem: `địa chỉ «${(address ?? '').slice(0, 120)}» ${fault}.`,
        remedy: 'chép lại địa chỉ công khai của trang, dạng https://tên-máy-chủ/đường-dẫn.',
      });
  };
  for (const { facts } of content.plans) check(facts, ['source', 'address'], facts.value?.source.address);
  for (const file of content.reported.values())
    file.value?.forEach(({ source }, index) => check(file, [index, 'source'], source));
  for (const file of content.results.values())
    file.value?.forEach(({ source }, index) => check(file, [index, 'source'], source));
  return issues;
};
