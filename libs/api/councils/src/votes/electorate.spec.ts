import type { RollMember } from '../persistence/roll';
import { electorate, paperFor, paperIssued } from './electorate';

const member = (id: string, status: RollMember['status'], accountId: string | null = `a-${id}`): RollMember => ({
  id,
  seat: 1,
  name: id,
  position: '',
  role: 'member',
  status,
  reason: '',
  accountId,
  personIds: [],
});
const members = [
  member('screen', 'present'),
  member('paper', 'present'),
  member('no-account', 'present', null),
  member('recused', 'present'),
  member('written', 'written'),
  member('uncalled', null),
];
const meeting = {
  members,
  itemIds: ['i1', 'i2'],
  recused: new Map([
    ['recused', ['i1', 'i2']],
    ['paper', ['i2']],
  ]),
  form: 'meeting',
  method: 'secret',
  paperMemberIds: ['paper', 'written'],
} as const;

describe('electorate', () => {
  it('gives a ballot to who is in the room and has something to vote on, on paper where they wish or have no account', () => {
    const roll = electorate(meeting);
    expect(roll.map(({ memberId, attendance, channel }) => [memberId, attendance, channel])).toEqual([
      ['screen', 'present', 'screen'],
      ['paper', 'present', 'paper'],
      ['no-account', 'present', 'paper'],
      ['recused', 'present', 'none'],
      ['written', 'written', 'none'],
      ['uncalled', 'absent', 'none'],
    ]);
    expect(paperIssued(roll)).toBe(2);
    expect([paperFor('i1', roll), paperFor('i2', roll)]).toEqual([2, 1]);
  });

  it('gives no ballot for a show of hands', () => {
    const roll = electorate({ ...meeting, method: 'open' });
    expect(new Set(roll.map(({ channel }) => channel))).toEqual(new Set(['none']));
    expect(paperIssued(roll)).toBeNull();
  });

  it('asks everybody who is not away for an opinion when they are sent round', () => {
    const roll = electorate({ ...meeting, form: 'circulated', members: [...members, member('away', 'absent')] });
    expect(roll.map(({ attendance }) => attendance)).toEqual([...Array<string>(6).fill('written'), 'absent']);
  });
});
