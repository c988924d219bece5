import { signersOf } from './signers';
import type { SessionView } from '../read/session.reader';

const members = [
  { id: 'chair', role: 'chair', status: 'present' },
  { id: 'vice', role: 'vice-chair', status: 'absent' },
  { id: 'standing', role: 'standing', status: 'present' },
  { id: 'secretary', role: 'secretary', status: 'present' },
  { id: 'member', role: 'member', status: 'present' },
];
const view = (recused: readonly string[]): SessionView =>
  ({
    session: { chairMemberId: 'chair', secretaryMemberId: 'secretary' },
    members,
    votes: [{ items: [{ id: 'x' }], roll: recused.map((memberId) => ({ memberId, recusedItemIds: ['x'] })) }],
  }) as unknown as SessionView;
const of = (...recused: string[]) => {
  const { chair, secretary } = signersOf(view(recused), view(recused).votes);
  return [chair?.id, secretary?.id];
};

describe('who signs minutes', () => {
  it('chair and secretary', () => expect(of('member')).toEqual(['chair', 'secretary']));

  it('the next in rank who was there, for a chair who takes no part in a matter', () => {
    expect(of('chair')).toEqual(['standing', 'secretary']);
  });

  it('nobody twice, and nobody who takes no part', () => {
    expect(of('chair', 'secretary')).toEqual(['standing', 'member']);
    expect(of('chair', 'secretary', 'standing', 'member')).toEqual([undefined, undefined]);
  });
});
