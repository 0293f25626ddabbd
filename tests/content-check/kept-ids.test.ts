import { expect, test } from 'vitest';
import { kienGiang, swap, vinhLong } from '../fixtures/broken/edits.ts';
import { editedContent, issuesOf, type Edit } from './edited-content.ts';

test.for<[why: string, edits: readonly Edit[]]>([
  [
    'a plan whose number was learned keeps its id',
    [
      swap(
        `${vinhLong}/plan.md`,
        'province: vinh-long\n',
        'id: vinh-long-2022\nprovince: vinh-long\nnumber: 1043/KH-UBND\n',
      ),
      ...['plan.md', 'source.txt'].map((file) =>
        swap(
          `${vinhLong}/${file}`,
          'mới đây, UBND tỉnh Vĩnh Long ban hành kế hoạch triển khai',
          'mới đây, UBND tỉnh Vĩnh Long ban hành kế hoạch số 1043/KH-UBND triển khai',
        ),
      ),
    ],
  ],
  [
    'a target whose year turned out to be another keeps its id',
    [
      swap(
        `${kienGiang}/targets.yaml`,
        '- indicator: danh-gia-hai-long',
        '- id: danh-gia-hai-long-2025\n  indicator: danh-gia-hai-long',
      ),
    ],
  ],
  [
    'a target published without its year keeps its id',
    [
      swap(
        `${kienGiang}/targets.yaml`,
        '- indicator: danh-gia-hai-long',
        '- id: danh-gia-hai-long\n  indicator: danh-gia-hai-long',
      ),
    ],
  ],
])('%s', ([, edits]) => expect(issuesOf(editedContent(edits))).toEqual([]));
