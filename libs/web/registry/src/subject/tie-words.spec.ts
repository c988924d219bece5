import { linesOf } from './tie-words';

const recorded = (id: string) => ({ id, documentNo: '12/SYLL', by: 'Lục Thị Hường' });
const unit = (name: string) => ({ id: crypto.randomUUID(), code: name, name });

describe('what ties a person', () => {
  const lines = linesOf({
    relations: [
      { ...recorded('a'), otherId: crypto.randomUUID(), otherName: 'Lò Văn Thịnh', relation: 'spouse', endedOn: null },
      {
        ...recorded('b'),
        otherId: crypto.randomUUID(),
        otherName: 'Lò Thị Mai',
        relation: 'child',
        endedOn: '2025-03-01',
      },
    ],
    posts: [
      { ...recorded('c'), organisation: unit('Sở Tài chính'), position: '', from: '2015-01-01', to: '2020-12-31' },
      { ...recorded('d'), organisation: unit('Sở Y tế'), position: 'Phó Giám đốc', from: '2021-01-01', to: null },
    ],
    coAuthors: [
      { ...recorded('e'), personId: crypto.randomUUID(), personName: 'Sùng A Lử', initiative: 'Hồ chứa nước' },
    ],
  });

  it('says what the other is to them, and the latest post first', () => {
    expect(lines.map(({ head, title }) => `${head}: ${title}`)).toEqual([
      'Vợ hoặc chồng: Lò Văn Thịnh',
      'Con: Lò Thị Mai',
      'Nơi công tác: Sở Y tế, Phó Giám đốc',
      'Nơi công tác: Sở Tài chính',
      'Đồng tác giả sáng kiến: Sùng A Lử',
    ]);
  });

  it('offers an end only to what has none', () => {
    expect(lines.filter(({ mayEnd }) => mayEnd).map(({ id }) => id)).toEqual(['a', 'd']);
  });

  it('names document and officer', () => {
    expect(lines[1]?.detail).toBe('hết từ 01/03/2025, văn bản 12/SYLL, Lục Thị Hường ghi');
  });
});
