import { searchKey } from './search-key';

describe('a unit is found however an office writes its name', () => {
  it.each(['UBND xã Tân Dương', 'Uỷ ban nhân dân xã Tân Dương', 'Ủy ban nhân dân Xã  Tân Dương', 'xa Tan Duong'])(
    '%s is xã Tân Dương',
    (name) => expect(searchKey(name)).toBe('xa tan duong'),
  );
  it('keeps what tells two units apart', () => {
    expect(searchKey('Trường THCS Tân Dương')).not.toBe(searchKey('Trường Tiểu học Tân Dương'));
    expect(searchKey('Uỷ ban Mặt trận Tổ quốc tỉnh')).toBe('uy ban mat tran to quoc tinh');
    expect(searchKey('Sở Văn hoá, Thể thao và Du lịch')).toBe('so van hoa the thao va du lich');
  });
});
