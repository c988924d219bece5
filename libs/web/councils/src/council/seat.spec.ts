import { emptySeat, seatInput, seatsFromText } from './seat';

describe('seats pasted out of a decision', () => {
  it('reads name, position and role from a spreadsheet', () => {
    const pasted =
      '1\tĐàm Quốc Khánh\tChủ tịch UBND tỉnh\tChủ tịch Hội đồng\n2\tNông Thị Hồng Lan\tPhó Chủ tịch UBND tỉnh\tPhó Chủ tịch Hội đồng\n';
    expect(seatsFromText(pasted).map(({ name, position, role }) => [name, position, role])).toEqual([
      ['Đàm Quốc Khánh', 'Chủ tịch UBND tỉnh', 'chair'],
      ['Nông Thị Hồng Lan', 'Phó Chủ tịch UBND tỉnh', 'vice-chair'],
    ]);
  });

  it('does not take an office for a role in the council', () => {
    expect(seatsFromText('Lục Thị Hường; Chủ tịch Hội Phụ nữ tỉnh')[0]).toMatchObject({
      position: 'Chủ tịch Hội Phụ nữ tỉnh',
      role: 'member',
    });
  });

  it('knows the standing member, the secretary and who is in charge of exemplars', () => {
    const [standing, secretary] = seatsFromText(
      '1. Phạm Mạnh Hải; Giám đốc Sở Nội vụ; Ủy viên Thường trực, phụ trách điển hình\n2) Bế Thị Ngọc Yến; Trưởng ban; Thư ký',
    );
    expect(standing).toMatchObject({ name: 'Phạm Mạnh Hải', role: 'standing', inChargeOfExemplars: true });
    expect(secretary).toMatchObject({ name: 'Bế Thị Ngọc Yến', role: 'secretary', inChargeOfExemplars: false });
  });

  it('leaves empty lines out', () => {
    expect(seatsFromText('\n \n;;\n')).toEqual([]);
  });
});

describe('a seat that is sent', () => {
  it('leaves out what was not filled in', () => {
    expect(seatInput({ ...emptySeat('a'), name: ' Sùng A Lử ' })).toEqual({
      name: 'Sùng A Lử',
      position: '',
      role: 'member',
      inChargeOfExemplars: false,
    });
  });
});
