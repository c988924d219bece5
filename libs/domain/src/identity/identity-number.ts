import { datePartsOf, isLocalDate, type LocalDate } from '../dates/local-date';

export type IdentityProblem = 'not-twelve-digits' | 'province-code' | 'sex-disagrees' | 'birth-year-disagrees';

export interface IdentityCheck {
  readonly ok: boolean;
  /** The twelve digits; absent when there are not twelve. */
  readonly value?: string;
  /** Every problem found, not only the first. */
  readonly problems: readonly IdentityProblem[];
}

export interface KnownOfPerson {
  readonly birthDate?: LocalDate | undefined;
  /** Used when only the year of birth is known. */
  readonly birthYear?: number | undefined;
  readonly sex?: 'male' | 'female' | undefined;
}

const twelveDigits = /^\d{12}$/;
/** Province codes of the identity number run from 001 to 096. */
const lastProvince = 96;
const firstCenturyOfScheme = 1900;

/** Sex and year of birth an identity number speaks of: fourth digit 0/1 is 1900s male/female, 2/3 the 2000s, and so on. */
export function readIdentityNumber(value: string): { readonly sex: 'male' | 'female'; readonly birthYear: number } {
  const digit = Number(value[3]);
  const century = firstCenturyOfScheme + Math.floor(digit / 2) * 100;
  return { sex: digit % 2 === 0 ? 'male' : 'female', birthYear: century + Number(value.slice(4, 6)) };
}

/**
 * Checks a personal identity number (CCCD / số định danh): 3 digits province, 1 sex and century, 2 year of birth, 6 serial.
 * In: text as typed (spaces and dots are forgiven) and what else is known of the person. Out: all problems found.
 */
export function checkIdentityNumber(text: string, known: KnownOfPerson = {}): IdentityCheck {
  const value = text.replace(/[\s.\u00a0]/g, '');
  if (!twelveDigits.test(value)) return { ok: false, problems: ['not-twelve-digits'] };
  const problems: IdentityProblem[] = [];
  const province = Number(value.slice(0, 3));
  if (province < 1 || province > lastProvince) problems.push('province-code');
  const said = readIdentityNumber(value);
  if (known.sex !== undefined && known.sex !== said.sex) problems.push('sex-disagrees');
  const birthYear =
    known.birthDate !== undefined && isLocalDate(known.birthDate) ? datePartsOf(known.birthDate).year : known.birthYear;
  if (birthYear !== undefined && birthYear !== said.birthYear) problems.push('birth-year-disagrees');
  return { ok: problems.length === 0, value, problems };
}

/**
 * Twelve digits from a cell that was typed as a number and so lost its leading zeros. Ten and eleven digits are filled
 * up; anything else comes back unchanged as text (nine digits may be an old CMND).
 */
export function restoreLeadingZero(typed: number | string): string {
  const digits = typeof typed === 'number' && Number.isFinite(typed) ? typed.toFixed(0) : String(typed).trim();
  return /^\d{10,11}$/.test(digits) ? digits.padStart(12, '0') : digits;
}

/** `068•••••2138`: province and last four digits stay. Shorter text is masked but for its last two characters. */
export function maskIdentityNumber(value: string): string {
  if (value.length < 8) return '•'.repeat(Math.max(0, value.length - 2)) + value.slice(-2);
  return value.slice(0, 3) + '•'.repeat(value.length - 7) + value.slice(-4);
}
