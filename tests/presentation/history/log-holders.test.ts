import { expect, test } from 'vitest';
import { holderName } from '../../../src/presentation/history/log-holders.ts';
import { catalogue } from '../../domain/comparison/real-targets.ts';

test.for([
  { why: 'a number says what it is after its kind', id: '17-nq-cp-2019', name: 'Mốc quốc gia: Nghị quyết 17/NQ-CP' },
  {
    why: 'a title begins with its kind: it is not said twice',
    id: 'bo-noi-vu-ke-hoach-71-nq-cp-2025',
    name: 'Con số của bộ: Kế hoạch của Bộ Nội vụ thực hiện Nghị quyết 71/NQ-CP',
  },
  { why: 'one that is no more keeps the name it had', id: 'da-bo', name: 'Mốc quốc gia: Văn bản đã bỏ' },
])('what holds benchmarks: $why', ({ id, name }) =>
  expect(holderName({ kind: 'benchmark', id, now: id, province: null, title: 'Văn bản đã bỏ' }, catalogue)).toBe(name),
);
