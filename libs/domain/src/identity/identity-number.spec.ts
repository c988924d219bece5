import { checkIdentityNumber, maskIdentityNumber, restoreLeadingZero } from './identity-number';

describe('the personal identity number', () => {
  it('accepts a number that agrees with the person', () => {
    expect(checkIdentityNumber('086092239580', { birthDate: '1992-08-23', sex: 'male' })).toEqual({
      ok: true,
      value: '086092239580',
      problems: [],
    });
    expect(checkIdentityNumber('068 202 124 074', { birthYear: 2002, sex: 'male' }).ok).toBe(true);
  });

  it.each([
    ['07407962350', {}, ['not-twelve-digits']],
    ['07407962350A', {}, ['not-twelve-digits']],
    ['', {}, ['not-twelve-digits']],
    ['093192092221', { sex: 'male', birthDate: '1992-09-15' }, ['sex-disagrees']],
    ['086092239580', { sex: 'male', birthDate: '1993-08-23' }, ['birth-year-disagrees']],
    [
      '999092239580',
      { sex: 'female', birthDate: '1993-08-23' },
      ['province-code', 'sex-disagrees', 'birth-year-disagrees'],
    ],
    ['000092239580', {}, ['province-code']],
  ] as const)('tells all that is wrong with %s', (text, known, problems) => {
    const check = checkIdentityNumber(text, known);
    expect(check.ok).toBe(false);
    expect(check.problems).toEqual(problems);
  });

  it('restores zeros a spreadsheet dropped, and only those', () => {
    expect(restoreLeadingZero(57185450197)).toBe('057185450197');
    expect(restoreLeadingZero(1092239580)).toBe('001092239580');
    expect(restoreLeadingZero('086092239580')).toBe('086092239580');
    expect(restoreLeadingZero(123456789)).toBe('123456789');
  });

  it('masks all but the province and the last four digits', () => {
    expect(maskIdentityNumber('068084872138')).toBe('068•••••2138');
    expect(maskIdentityNumber('1234')).toBe('••34');
  });
});
