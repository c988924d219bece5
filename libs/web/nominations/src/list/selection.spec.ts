import type { NominationItemView } from '@gs/contracts';
import { pickedWords, rowsFor, toggled } from './selection';

const row = (id: string, shortName: string, bulkActions: NominationItemView['bulkActions']): NominationItemView => ({
  id,
  submissionId: 's',
  subject: { id, kind: 'person', name: id },
  position: '',
  organisation: { id: 'o', code: 'LS.02', name: 'Sở Nội vụ' },
  unitName: '',
  award: { code: shortName, name: shortName, shortName },
  year: 2026,
  state: 'draft',
  verdict: 'eligible',
  metCount: 1,
  ruleCount: 1,
  unmetCount: 0,
  unknownCount: 0,
  holder: { id: 'o', code: 'LS', name: 'Xã' },
  dueOn: null,
  workingDaysLeft: null,
  dueCite: null,
  updatedAt: '2026-11-22T08:00:00Z',
  bulkActions,
});

describe('the nominations ticked', () => {
  it('are summed up by award, the most first', () => {
    expect(pickedWords([row('a', 'Giấy khen', []), row('b', 'LĐTT', []), row('c', 'LĐTT', [])])).toBe(
      '3 đề nghị: 2 LĐTT, 1 Giấy khen',
    );
    expect(pickedWords([row('a', 'LĐTT', []), row('b', 'LĐTT', [])])).toBe('2 đề nghị LĐTT');
  });

  it('offer an act only for those that allow it', () => {
    const picked = [row('a', 'LĐTT', ['move', 'withdraw']), row('b', 'LĐTT', ['withdraw']), row('c', 'LĐTT', [])];
    expect(rowsFor(picked, 'move').map(({ id }) => id)).toEqual(['a']);
    expect(rowsFor(picked, 'withdraw').map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('are ticked and unticked by one key', () => {
    expect([...toggled(new Set(['a']), 'b')]).toEqual(['a', 'b']);
    expect([...toggled(new Set(['a', 'b']), 'a')]).toEqual(['b']);
  });
});
