import { linesOf } from './record-words';
import type { Records } from './use-records';

const none: Records = {
  holds: [],
  disciplines: [],
  leaves: [],
  transfers: [],
  uses: [],
  bases: [],
  initiatives: [],
  grants: [],
};
const hold = {
  id: 'a',
  documentNo: '1/TTr',
  by: 'Lê An',
  reason: 'Xác minh',
  since: '2026-11-10',
  releaseDocumentNo: '',
};

describe('what is recorded of a person, in words', () => {
  it('an open matter stands first and may be released; a closed one stands last with its conclusion', () => {
    const closed = { ...hold, id: 'b', releasedOn: '2026-11-12', releaseDocumentNo: '2/KL' };
    const leave = { id: 'c', documentNo: '3/QĐ', by: null, from: '2024-01-01', to: '2024-06-30' };
    const lines = linesOf({ ...none, holds: [closed, { ...hold, releasedOn: null }], leaves: [leave] });
    expect(lines.map(({ id, isOpen }) => [id, isOpen])).toEqual([
      ['a', true],
      ['c', false],
      ['b', false],
    ]);
    expect(lines[0]?.detail).toBe('tạm dừng từ 10/11/2026, văn bản 1/TTr, Lê An ghi');
    expect(lines[2]?.detail).toContain('kết luận ngày 12/11/2026 (2/KL)');
  });

  it('a move says whether the old unit has written its remark', () => {
    const move = { id: 'm', documentNo: '9/QĐ', by: null, on: '2025-08-01', fromUnit: 'Xã bên', monthsAtOldUnit: 7 };
    const words = (remarkNo: string) => linesOf({ ...none, transfers: [{ ...move, remarkNo }] })[0]?.detail;
    expect(words('')).toContain('chưa có nhận xét của đơn vị cũ');
    expect(words('1/NX')).toContain('nhận xét 1/NX');
  });
});
