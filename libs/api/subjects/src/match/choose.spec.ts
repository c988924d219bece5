import type { PersonInput } from '../subjects.port';
import { choose, type Candidate } from './choose';

const row: PersonInput = {
  kind: 'person',
  key: '7',
  name: 'Nguyễn Thị Hoà',
  organisationId: 'truong',
  identityNumber: null,
  birthDate: '1985-03-02',
  birthYear: null,
  sex: null,
  position: '',
};
const hoa: Candidate = {
  id: 'hoa',
  kind: 'person',
  name: 'Nguyễn Thị Hòa',
  organisationId: 'truong',
  organisationName: 'Trường Tiểu học Tân Dương',
  note: 'Giáo viên',
  birthDate: '1985-03-02',
  birthYear: 1985,
  sex: 'nu',
  identityMasked: '068•••••2138',
  byNumber: false,
  hasNumber: true,
  byUnit: false,
  sameUnit: true,
};

describe('whom a row of a list means', () => {
  it('is who has the identity number, also under another name', () => {
    const match = choose({ ...row, identityNumber: '1' }, [{ ...hoa, name: 'Trần Thị Hoa', byNumber: true }]);
    expect(match).toMatchObject({ status: 'known', subjectId: 'hoa', nameDiffers: true });
  });
  it('is, without a number, the one of the same name and birth', () => {
    expect(choose(row, [hoa])).toMatchObject({ status: 'known', subjectId: 'hoa', nameDiffers: false });
  });
  it('is nobody known when the number on record is another one', () => {
    expect(choose({ ...row, identityNumber: '1' }, [hoa])).toMatchObject({ status: 'new', subjectId: null });
  });
  it('is asked when two bear the name and the birth', () => {
    const match = choose(row, [hoa, { ...hoa, id: 'other' }]);
    expect(match).toMatchObject({ status: 'ambiguous', subjectId: null });
    expect(match.candidates).toHaveLength(2);
  });
  it('is somebody new when the clerk says it is none of the namesakes', () => {
    const match = choose({ ...row, isSomeoneElse: true }, [hoa, { ...hoa, id: 'other' }]);
    expect(match).toMatchObject({ status: 'new', subjectId: null });
  });
  it('is who has the identity number, whatever the clerk says', () => {
    const match = choose({ ...row, identityNumber: '1', isSomeoneElse: true }, [{ ...hoa, byNumber: true }]);
    expect(match).toMatchObject({ status: 'known', subjectId: 'hoa' });
  });
  it('is, of two households of one name, the one at that address; at no known address it is asked', () => {
    const home = { ...hoa, kind: 'household' as const, name: 'Hộ ông An', note: 'Thôn Phú, xã Tân Dương' };
    const household = { ...row, kind: 'household' as const, name: 'Hộ ông An', address: 'thôn Phú - xã Tân Dương' };
    const two = [home, { ...home, id: 'other', note: 'Bản Mây, xã Tân Dương' }];
    expect(choose(household, two)).toMatchObject({ status: 'known', subjectId: 'hoa' });
    expect(choose({ ...household, address: 'Thôn 9' }, [home])).toMatchObject({ status: 'ambiguous' });
    expect(choose({ ...household, address: 'Thôn 9', isSomeoneElse: true }, [home])).toMatchObject({ status: 'new' });
    expect(choose(household, [{ ...home, note: '' }])).toMatchObject({ status: 'known' });
  });
  it('is nobody known when only the accents are left out', () => {
    expect(choose(row, [{ ...hoa, name: 'Nguyễn Thị Hoa' }])).toMatchObject({ status: 'new' });
  });
  it('is, without a birth, looked for in the very unit only', () => {
    expect(choose({ ...row, birthDate: null }, [{ ...hoa, sameUnit: false }])).toMatchObject({ status: 'new' });
    expect(choose({ ...row, birthDate: null }, [hoa])).toMatchObject({ status: 'known' });
  });
});
