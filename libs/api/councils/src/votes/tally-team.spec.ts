import { differing } from './paper-figures';
import { enteringTellers } from './tally-team';

describe('the tally team', () => {
  it('has two who enter figures: the first that have accounts', () => {
    const team = ['m1', 'm2', 'm3', 'm4'].map((memberId) => ({
      memberId,
      accountId: memberId === 'm1' ? null : `a-${memberId}`,
      counted: false,
    }));
    expect(enteringTellers(team).map(({ memberId }) => memberId)).toEqual(['m2', 'm3']);
  });

  it('differs on an item also when only one of the two has counted it', () => {
    const one = [
      { itemId: 'i1', agree: 3, disagree: 0, invalid: 1 },
      { itemId: 'i2', agree: 2, disagree: 2, invalid: 0 },
      { itemId: 'i3', agree: 4, disagree: 0, invalid: 0 },
    ];
    const other = [
      { itemId: 'i2', agree: 2, disagree: 1, invalid: 1 },
      { itemId: 'i1', agree: 3, disagree: 0, invalid: 1 },
    ];
    expect(differing(['i1', 'i2', 'i3'], one, other)).toEqual(['i2', 'i3']);
  });
});
