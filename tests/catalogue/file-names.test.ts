import { describe, expect, test } from 'vitest';
import { findBadName, isSystemFile } from '../../src/catalogue/file-names.ts';

const odd = /có ký tự ngoài a-z, 0-9 và gạch nối/u;

describe('a name that some system cannot hold is refused', () => {
  test.for([
    { why: 'a device of Windows', name: 'reported/con.yaml', says: /tên thiết bị của Windows/u },
    { why: 'a device, whatever its ending', name: 'plans/aux/plan.md', says: /tên thiết bị của Windows/u },
    { why: 'a device with two endings', name: 'nul.tar.gz', says: /tên thiết bị của Windows/u },
    { why: 'a printer', name: 'benchmarks/lpt1.yaml', says: /tên thiết bị của Windows/u },
    { why: 'a port', name: 'benchmarks/com9.yaml', says: /tên thiết bị của Windows/u },
    { why: 'a device in capitals', name: 'PRN', says: /tên thiết bị của Windows/u },
    { why: 'the console', name: 'conin$', says: /tên thiết bị của Windows/u },
    { why: 'a dot at the end, which Windows drops', name: 'reported/a.yaml.', says: odd },
    { why: 'a space at the end, which Windows drops', name: 'reported/a.yaml ', says: odd },
    { why: 'a colon, a drive or a stream to Windows', name: 'reported/a:b.yaml', says: odd },
    { why: 'a backslash, a folder to Windows', name: 'reported/a\\b.yaml', says: odd },
    { why: 'a question mark', name: 'reported/a?.yaml', says: odd },
    { why: 'a bar', name: 'reported/a|b.yaml', says: odd },
    { why: 'quotation marks', name: 'reported/"a".yaml', says: odd },
    {
      why: 'a capital letter: on Windows and macOS the twin of a small one',
      name: 'plans/Vinh-Long/plan.md',
      says: odd,
    },
    { why: 'README in small letters’ twin', name: 'Readme.md', says: odd },
    { why: 'letters with marks, which macOS writes apart', name: 'reported/cà-mau.yaml', says: odd },
    { why: 'an underscore', name: 'reported/ca_mau.yaml', says: odd },
    { why: 'no name at all', name: 'reported/.yaml', says: odd },
    { why: 'a name that is too long', name: `plans/${'a'.repeat(101)}/plan.md`, says: /dài hơn 100 ký tự/u },
  ])('$why', ({ name, says }) => {
    const finding = findBadName(name);
    expect(finding?.problem).toMatch(says);
    expect(finding?.remedy).toMatch(/\S+.*\.$/u);
  });
});

test.for([
  'README.md',
  'topics.yaml',
  'plans/vinh-phuc-193-kh-ubnd-2022/plan.md',
  'reported/console.yaml',
  'plans/com-1/source.txt',
])('%s can be held everywhere', (name) => expect(findBadName(name)).toBeUndefined());

test('what a machine made is nobody’s name', () =>
  expect(['.DS_Store', 'plans/x/Thumbs.db', 'reported/~$a.yaml'].map(isSystemFile)).toEqual([true, true, true]));
