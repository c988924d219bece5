import { breakdownOf, breakdownWords } from './breakdown';

const counted = {
  ballotsAgree: 11,
  ballotsDisagree: 1,
  ballotsInvalid: 1,
  writtenAgree: 1,
  writtenDisagree: 0,
  recused: 0,
  agree: 12,
  denominator: 15,
  passed: false,
  arithmetic: '',
  paper: { agree: 1, disagree: 0, invalid: 1 },
};

describe('the ballots of an item by how they came', () => {
  it('takes the paper ones out of all, and says who gave nothing', () => {
    expect(breakdownOf(counted, 15)).toEqual({
      screen: { agree: 10, disagree: 1, spoiled: 0 },
      paper: { agree: 1, disagree: 0, spoiled: 1 },
      written: { agree: 1, disagree: 0 },
      recused: 0,
      missing: 1,
    });
  });

  it('adds up to the whole council', () => {
    const { screen, paper, written, recused, missing } = breakdownOf({ ...counted, recused: 1 }, 15);
    const sum = [screen, paper, written].flatMap((each) => Object.values<number>(each)).reduce((a, b) => a + b, 0);
    expect(sum + recused + missing).toBe(15);
  });

  it('leaves out what there is none of', () => {
    expect(breakdownWords(counted, 15, 'màn hình')).toBe(
      'màn hình 10 đồng ý, 1 không đồng ý; phiếu giấy 1 đồng ý, 1 không hợp lệ; văn bản 1 đồng ý; 1 không có phiếu hay ý kiến',
    );
    const plain = {
      ...counted,
      ballotsAgree: 15,
      ballotsDisagree: 0,
      ballotsInvalid: 0,
      writtenAgree: 0,
      paper: undefined,
    };
    expect(breakdownWords(plain as never, 15, 'giơ tay')).toBe('giơ tay 15 đồng ý');
  });
});
