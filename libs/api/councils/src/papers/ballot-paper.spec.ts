import { ballotForms, copiesInWords } from './ballot-paper';
import type { VotePicture } from '../read/vote-view';

const row = (memberId: string, recusedItemIds: string[] = [], channel = 'paper') => ({
  memberId,
  recusedItemIds,
  attendance: 'present',
  channel,
});
const picture = (roll: object[], state = 'open'): VotePicture =>
  ({
    vote: { state },
    roll,
    items: ['x', 'y', 'z'].map((id) => ({ id, title: id, subtitle: '', result: null })),
  }) as unknown as VotePicture;

describe('forms of the paper ballot', () => {
  it('are one where everybody votes on everything', () => {
    const forms = ballotForms(picture([row('a'), row('b'), row('c', [], 'screen')]));
    expect(forms.map(({ items, copies }) => [items.map(({ title }) => title).join(''), copies])).toEqual([['xyz', 2]]);
    expect(copiesInWords(forms)).toBe('in 2 tờ');
  });

  it('are split by matters, not by members: every copy of a form has another like it', () => {
    const forms = ballotForms(picture([row('a'), row('b', ['y']), row('c')]));
    expect(forms.map(({ items, copies }) => [items.map(({ title }) => title).join(''), copies])).toEqual([
      ['xz', 3],
      ['y', 2],
    ]);
    expect(copiesInWords(forms)).toBe('tờ A in 3, tờ B in 2');
  });

  it('leave out what nobody votes on by paper; before the vote opens they are for all who are there', () => {
    expect(ballotForms(picture([row('a', ['x', 'y', 'z'])]))).toEqual([]);
    expect(ballotForms(picture([row('a', [], 'screen'), row('b', [], 'screen')], 'prepared'))[0]?.copies).toBe(2);
  });
});
