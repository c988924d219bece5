import { fieldOfHeader, headerKey, recogniseColumns } from './columns';
import type { TableHeader } from './types';

const headers = (...titles: string[]): TableHeader[] =>
  titles.map((title, i) => ({ col: i + 1, letter: String.fromCharCode(65 + i), title, parts: title.split(' > ') }));

describe('telling what a column holds', () => {
  it.each([
    ['TT', 'ordinal'],
    ['HỌ VÀ TÊN', 'name'],
    ['Ho va ten', 'name'],
    ['Họ tên cá nhân/tập thể', 'name'],
    ['Tên đơn vị đề nghị khen thưởng', 'name'],
    ['Ngày, tháng, năm sinh', 'birthDate'],
    ['Năm sinh', 'birthYear'],
    ['Giới tính', 'sex'],
    ['Nam/Nữ', 'sex'],
    ['Số CCCD/CMND', 'identityNumber'],
    ['Mã định danh cá nhân', 'identityNumber'],
    ['Chức vụ, đơn vị công tác', 'positionAndUnit'],
    ['Chức danh', 'position'],
    ['Nơi công tác', 'unit'],
    ['Hình thức khen thưởng', 'award'],
    ['Danh hiệu đề nghị', 'award'],
    ['Tóm tắt thành tích', 'achievement'],
    ['Xếp loại chất lượng', 'rating'],
    ['Mã sáng kiến', 'initiative'],
    ['Danh hiệu đề nghị > CSTĐCS', 'awardMark:CSTĐCS'],
    ['Hình thức khen thưởng > Bằng khen của UBND tỉnh', 'awardMark:Bằng khen của UBND tỉnh'],
    ['LĐTT', 'awardMark:LĐTT'],
    ['Số điện thoại', null],
  ])('%s', (title, field) => {
    expect(fieldOfHeader(title.split(' > '))).toBe(field);
  });

  it('gives each field one column and names the rest', () => {
    const { mapping, unmapped } = recogniseColumns(headers('STT', 'Họ và tên', 'Đơn vị', 'Đơn vị cũ', 'Điện thoại'));
    expect(mapping).toEqual({ ordinal: 'A', name: 'B', unit: 'C' });
    expect(unmapped.map((header) => header.title)).toEqual(['Đơn vị cũ', 'Điện thoại']);
  });

  it('prefers what somebody corrected before', () => {
    const list = headers('Người được khen', 'Cơ quan');
    expect(recogniseColumns(list, { [headerKey('Người được khen')]: 'name' }).mapping).toEqual({
      name: 'A',
      unit: 'B',
    });
  });
});
