import { nameKey } from './name-key';

describe('two spellings of one name', () => {
  it.each([
    ['Nguyễn Thị Hoà', 'NGUYỄN  THỊ HÒA'],
    ['Phan Thuý', 'Phan Thúy '],
    ['Lò Văn Thuỷ', 'Lò văn Thủy'],
  ])('%s is %s', (one, other) => expect(nameKey(one)).toBe(nameKey(other)));

  it.each([
    ['Nguyễn Văn Hùng', 'Nguyễn Văn Hưng'],
    ['Lê Thị Lan', 'Lê Thị Lân'],
    ['Trần Đức', 'Trần Dức'],
  ])('%s is not %s', (one, other) => expect(nameKey(one)).not.toBe(nameKey(other)));
});
