import { checkIdentityNumber, foldVietnamese, restoreLeadingZero, type SubjectKind } from '@gs/domain';
import type { Person } from './catalogue';
import { readDate } from './dates';
import type { Target } from './judged';
import { unitOf, type Context, type FoundUnit } from './unit';

/** Whom a row speaks of. @returns null after telling why */
export function findSubject(context: Context, kind: SubjectKind, unit: FoundUnit | null): Target | null {
  switch (kind) {
    case 'person':
      return personOf(context);
    case 'collective':
      return collectiveOf(context, unit);
    case 'household':
      return householdOf(context, unit);
  }
}

const sexes: Readonly<Record<string, 'nam' | 'nu'>> = { nam: 'nam', nu: 'nu' };

/** The number as typed, its lost zeros put back, without spaces and dots. */
export const identityNumberOf = (text: string): string => restoreLeadingZero(text.replace(/[\s.\u00a0]/g, ''));

function personOf({ row, notes, catalogue, accepted }: Context): Target | null {
  const typed = row.text('subject');
  if (typed === '') return notes.fault('REQUIRED_EMPTY', 'subject');
  const number = identityNumberOf(typed);
  const person = catalogue.person(number);
  const check = checkIdentityNumber(number);
  if (check.problems.includes('not-twelve-digits')) return notes.fault('IDENTITY_MALFORMED', 'subject');
  disagreements(number, row.text('birth'), row.text('sex'), person).forEach((what) =>
    notes.fault('IDENTITY_DISAGREES', 'subject', { what }),
  );
  if (person === undefined) return notes.fault('PERSON_UNKNOWN', 'subject');
  const name = row.text('name');
  if (name !== '' && foldVietnamese(name) !== foldVietnamese(person.name) && !accepted.has('NAME_DISAGREES'))
    notes.fault('NAME_DISAGREES', 'name', { text: name, known: person.name });
  if (number !== typed.replace(/[\s.\u00a0]/g, '')) notes.guess('IDENTITY_ZERO_RESTORED', 'subject');
  return { how: 'known', kind: 'person', subjectId: person.id };
}

/** What the number itself contradicts: as the file tells it, and as it is on record. */
function disagreements(number: string, birth: string, sex: string, person: Person | undefined): string[] {
  const told = birthYearOf(birth);
  const saidSex = sexes[foldVietnamese(sex)];
  const result = new Set<string>();
  if (birth !== '' && told === null) result.add(`«${birth}» trong tệp không phải ngày hay năm sinh nên`);
  for (const [where, year, gender] of [
    ['trong tệp', told, saidSex ?? null],
    ['trong hồ sơ', person?.birthYear ?? null, person?.sex ?? null],
  ] as const) {
    const { problems } = checkIdentityNumber(number, {
      birthYear: year ?? undefined,
      sex: gender === null ? undefined : gender === 'nam' ? 'male' : 'female',
    });
    if (problems.includes('birth-year-disagrees')) result.add(`Năm sinh ${year} ${where}`);
    if (problems.includes('sex-disagrees')) result.add(`Giới tính ${gender === 'nam' ? 'nam' : 'nữ'} ${where}`);
  }
  if (sex !== '' && saidSex === undefined) result.add(`Giới tính «${sex}» trong tệp`);
  return [...result];
}

function birthYearOf(text: string): number | null {
  if (/^\d{4}$/.test(text)) return Number(text);
  const date = readDate(text) ?? readDate(`01/${text}`);
  return date === null ? null : Number(date.slice(0, 4));
}

function collectiveOf(context: Context, unit: FoundUnit | null): Target | null {
  const { row, notes, catalogue } = context;
  const text = row.text('subject') || row.text('name');
  const field = row.text('subject') === '' ? 'name' : 'subject';
  if (unit === null) return null;
  if (text === '' || text === row.text('unit')) return { how: 'unit', unitId: unit.unit.id };
  // A group within the unit goes before a unit of that name elsewhere.
  const groups = catalogue.groups(text, unit.unit.id);
  const [group, another] = groups;
  if (group !== undefined && another === undefined) return { how: 'known', kind: 'collective', subjectId: group.id };
  const found = row.text('unit') === '' ? unit : unitOf(context, text, field);
  if (found === null) return null;
  const name = row.text('name');
  if (
    field === 'subject' &&
    name !== '' &&
    !catalogue.unitsByName(name).some(({ unit: u }) => u.id === found.unit.id)
  ) {
    if (!context.accepted.has('NAME_DISAGREES'))
      notes.fault('NAME_DISAGREES', 'name', { text: name, known: found.version.name });
  }
  return { how: 'unit', unitId: found.unit.id };
}

function householdOf({ row, notes, catalogue }: Context, unit: FoundUnit | null): Target | null {
  const byId = catalogue.household(row.text('subject').toLowerCase());
  if (byId !== undefined) return { how: 'known', kind: 'household', subjectId: byId.id };
  const name = row.text('name') || row.text('subject');
  const address = row.text('address');
  if (name === '') return notes.fault('HOUSEHOLD_UNCLEAR', 'name', { why: 'Chưa ghi tên hộ. Ghi họ tên chủ hộ.' });
  if (unit === null) return null;
  const alike = catalogue.households(name, unit.unit.id);
  const same = address === '' ? alike : alike.filter((each) => sameAddress(each.address, address));
  const [found, another] = same;
  if (found !== undefined && another === undefined) return { how: 'known', kind: 'household', subjectId: found.id };
  if (another !== undefined)
    return notes.fault('HOUSEHOLD_UNCLEAR', 'name', {
      why: `Có ${same.length} hộ cùng tên ở đơn vị này. Ghi địa chỉ để phân biệt.`,
    });
  if (address === '')
    return notes.fault('HOUSEHOLD_UNCLEAR', 'name', {
      why: 'Chưa có hộ này trong hồ sơ. Ghi thêm địa chỉ để lập hộ, hoặc xem lại tên.',
    });
  if (/\d{9,}/.test(name))
    return notes.fault('HOUSEHOLD_UNCLEAR', 'name', { why: 'Chưa ghi tên hộ. Ghi họ tên chủ hộ.' });
  notes.guess('HOUSEHOLD_NEW', 'name');
  return { how: 'new-household', name, address, organisationId: unit.unit.id };
}

const sameAddress = (a: string, b: string): boolean => addressKey(a) === addressKey(b);
const addressKey = (text: string): string => foldVietnamese(text).replace(/[^a-z0-9]+/g, ' ');

interface HouseholdLike {
  readonly name: string;
  readonly address: string;
  readonly organisationId: string;
}

/** Same name, same address, same unit, however they are spelt. */
export const sameHousehold = (a: HouseholdLike, b: HouseholdLike): boolean =>
  a.organisationId === b.organisationId &&
  addressKey(a.name) === addressKey(b.name) &&
  sameAddress(a.address, b.address);
