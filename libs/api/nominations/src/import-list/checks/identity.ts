import { checkIdentityNumber, foldVietnamese, normaliseText, restoreLeadingZero } from '@gs/domain';
import type { PlainField } from '@gs/papers';
import type { ListRow } from '../row';
import { birthField, type Birth } from './birth';

export type Sex = 'nam' | 'nu';

const sexes: ReadonlyMap<string, Sex> = new Map([
  ['nam', 'nam'],
  ['nu', 'nu'],
  ['m', 'nam'],
  ['f', 'nu'],
  ['male', 'nam'],
  ['female', 'nu'],
]);

export function readSex(row: ListRow): Sex | null {
  const text = normaliseText(row.text('sex'));
  if (text === '') return sexOfColumn(row);
  const sex = sexes.get(foldVietnamese(text)) ?? null;
  if (sex === null) row.tell('sex', 'SEX_UNKNOWN', { text });
  return sex;
}

const sexField = (row: ListRow): PlainField =>
  row.has('sex') ? 'sex' : row.text('male').trim() === '' ? 'female' : 'male';

/** Which of the columns «Nam» and «Nữ» is filled in. */
function sexOfColumn(row: ListRow): Sex | null {
  const [male, female] = [row.text('male').trim() !== '', row.text('female').trim() !== ''];
  if (male && female) row.tell('female', 'SEX_UNKNOWN', { text: 'cả Nam và Nữ' });
  return male === female ? null : male ? 'nam' : 'nu';
}

/**
 * The twelve digits, or null. A number typed as a number gets its lost zero back, with a warning; eleven digits typed as
 * text are an error, since nobody knows which one is missing. Sex and birth are compared with what the number says.
 */
export function readIdentity(row: ListRow, birth: Birth, sex: Sex | null): string | null {
  const cell = row.cell('identityNumber');
  const shown = normaliseText(row.text('identityNumber')).replace(
    /^(?:'|(?:số\s)?(?:cccd|cmnd|định danh)\s*(?:số)?\s*:?)\s*/i,
    '',
  );
  if (cell === undefined || shown === '') {
    if (row.has('identityNumber') && row.kind === 'person') row.tell('identityNumber', 'IDENTITY_MISSING');
    return null;
  }
  const asNumber = cell.type === 'number' && typeof cell.raw === 'number';
  const digits = asNumber ? restoreLeadingZero(cell.raw as number) : shown.replace(/[\s.\u00a0-]/g, '');
  if (asNumber && digits.length === 12 && digits.startsWith('0'))
    row.tell('identityNumber', 'IDENTITY_ZERO_RESTORED', { value: masked(digits) });
  const { problems } = checkIdentityNumber(digits, {
    birthDate: birth.date ?? undefined,
    birthYear: birth.year ?? undefined,
    sex: sex === null ? undefined : sex === 'nam' ? 'male' : 'female',
  });
  if (problems.includes('not-twelve-digits')) {
    if (/^\d+$/.test(digits)) row.tell('identityNumber', 'IDENTITY_NOT_TWELVE_DIGITS', { count: digits.length });
    else row.tell('identityNumber', 'IDENTITY_NOT_DIGITS');
    return null;
  }
  if (problems.includes('province-code')) {
    row.tell('identityNumber', 'IDENTITY_NO_SUCH_PROVINCE');
    return null;
  }
  if (problems.includes('sex-disagrees')) row.tell(sexField(row), 'SEX_DISAGREES');
  if (problems.includes('birth-year-disagrees')) row.tell(birthField(row), 'BIRTH_DISAGREES');
  return digits;
}

/** Enough to compare with the card, not the whole number. */
const masked = (digits: string): string => `${digits.slice(0, 4)}…${digits.slice(-4)}`;
