import { foldVietnamese } from '@gs/domain';
import { nameKey, type SubjectMatch } from '@gs/api-subjects';
import type { Suggestion } from '../findings';
import { leaveOut, type ReadRow } from '../read-rows';

type Matches = ReadonlyMap<string, SubjectMatch>;

/**
 * Tells rows that speak of the same subject. Of rows with one identity number those that agree with what is on record
 * are right and the others wrong; when the record does not decide, the one that asks for most, and the last of these,
 * stands. What the clerk has decided goes before all that: rows put aside are not compared.
 */
export function tellDuplicates(all: readonly ReadRow[], matches: Matches): void {
  nameStanding(all, matches);
  for (const group of groupsOf(left(all), identityOf)) tellSameNumber(group, matches);
  for (const group of groupsOf(left(all), (item) => subjectOf(item, matches))) {
    // Rows of one number have been told so.
    if (new Set(group.map(identityOf)).size === 1 && group.some((item) => identityOf(item) !== null)) continue;
    const numbered = group.filter((item) => identityOf(item) !== null);
    for (const same of sharingAnAward(group)) {
      const right = same.filter((item) => numbered.includes(item));
      tellTwice(same, right.length > 0 ? right : same, 'SUBJECT_TWICE', 'name');
    }
  }
}

function tellSameNumber(group: readonly ReadRow[], matches: Matches): void {
  const names = new Set(group.map(({ name }) => foldVietnamese(name)));
  if (names.size > 1) {
    const right = group.filter(
      (item) => matches.get(keyOf(item))?.nameDiffers === false && matches.get(keyOf(item))?.status === 'known',
    );
    const wrong = right.length === 0 ? group : group.filter((item) => !right.includes(item));
    for (const item of wrong) tellOthers(item, group, 'IDENTITY_SHARED', 'identityNumber', [leavingOut(item)]);
    return;
  }
  for (const same of sharingAnAward(group)) {
    const right = same.filter((item) => unitOnRecord(item, matches) === item.unit?.id);
    tellTwice(same, right.length > 0 ? right : same, 'IDENTITY_TWICE', 'identityNumber');
  }
}

/** @param right those of the group one of which stands */
function tellTwice(
  group: readonly ReadRow[],
  right: readonly ReadRow[],
  code: 'IDENTITY_TWICE' | 'SUBJECT_TWICE',
  field: 'identityNumber' | 'name',
): void {
  const stands = right.reduce<ReadRow | null>(
    (best, item) => (best === null || item.awards.length >= best.awards.length ? item : best),
    null,
  );
  for (const item of group)
    if (item !== stands) tellOthers(item, group, code, field, [leavingOut(item), keeping(item, group)]);
}

/** The answer that puts a row aside; it says when more than one nomination goes with it. */
export const leavingOut = ({ awards }: ReadRow): Suggestion => ({
  value: leaveOut,
  label: awards.length > 1 ? `Bỏ cả dòng này, ${awards.length} đề nghị` : 'Bỏ dòng này',
});

const keeping = (item: ReadRow, group: readonly ReadRow[]): Suggestion => ({
  value: 'keep',
  label: `Giữ dòng này, bỏ dòng ${othersOf(item, group).join(', ')}`,
  answers: Object.fromEntries(othersOf(item, group).map((number) => [`${number}:row`, leaveOut])),
});

const left = (rows: readonly ReadRow[]): ReadRow[] => rows.filter(({ row }) => !row.isLeftOut);

const othersOf = ({ row }: ReadRow, group: readonly ReadRow[]): number[] =>
  group.map((item) => item.row.number).filter((number) => number !== row.number);

/** A row put aside says which rows stand that speak of the same. */
function nameStanding(all: readonly ReadRow[], matches: Matches): void {
  const aside = all.filter(({ row }) => row.isLeftOut);
  if (aside.length === 0) return;
  const keysOf = (item: ReadRow): string[] => [
    `number ${identityOf(item) ?? keyOf(item)}`,
    subjectOf(item, matches) ?? '',
  ];
  const byKey = new Map<string, ReadRow[]>();
  for (const item of left(all)) for (const key of keysOf(item)) byKey.set(key, [...(byKey.get(key) ?? []), item]);
  for (const item of aside) {
    const same = new Set(keysOf(item).flatMap((key) => (key === '' ? [] : (byKey.get(key) ?? []))));
    const standing = [...same].filter(({ awards }) => awards.some((award) => item.awards.includes(award)));
    item.row.leaveOut(standing.map(({ row }) => row.number));
  }
}

function tellOthers(
  item: ReadRow,
  group: readonly ReadRow[],
  code: 'IDENTITY_TWICE' | 'IDENTITY_SHARED' | 'SUBJECT_TWICE',
  field: 'identityNumber' | 'name',
  suggestions: readonly Suggestion[],
): void {
  item.row.tell(field, code, { rows: othersOf(item, group).join(', ') }, suggestions);
}

/** Rows of one person that ask for the same award; a person may well be put forward for two. */
function sharingAnAward(group: readonly ReadRow[]): ReadRow[][] {
  const byAward = new Map<string, ReadRow[]>();
  for (const item of group) for (const award of item.awards) byAward.set(award, [...(byAward.get(award) ?? []), item]);
  const shared = [...byAward.values()].filter((items) => items.length > 1);
  return [...new Map(shared.map((items) => [items.map(keyOf).join(), items])).values()];
}

function groupsOf(rows: readonly ReadRow[], key: (row: ReadRow) => string | null): ReadRow[][] {
  const groups = new Map<string, ReadRow[]>();
  for (const row of rows) {
    const at = key(row);
    if (at !== null) groups.set(at, [...(groups.get(at) ?? []), row]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

const keyOf = (item: ReadRow): string => String(item.row.number);

const identityOf = ({ subject }: ReadRow): string | null =>
  subject?.kind === 'person' ? subject.identityNumber : null;

/** Whom a row speaks of: who was chosen or is on record, else what it says of somebody new; null when that is too little. */
function subjectOf(item: ReadRow, matches: Matches): string | null {
  const { subject, unit, name, kind, chosenSubject } = item;
  const match = matches.get(keyOf(item));
  if (chosenSubject !== undefined && chosenSubject !== 'new') return chosenSubject;
  if (match?.status === 'known') return match.subjectId;
  if (subject === null || unit === null) return null;
  const number = identityOf(item);
  if (number !== null) return `number ${number}`;
  if (subject.kind === 'collective' && subject.collectiveOf !== null) return `unit ${subject.collectiveOf}`;
  const birth = subject.kind === 'person' ? (subject.birthDate ?? subject.birthYear ?? '') : '';
  const place = subject.kind === 'household' ? foldVietnamese(subject.address) : '';
  return [kind, nameKey(name), birth, unit.id, place, chosenSubject ?? ''].join('|');
}

const unitOnRecord = (item: ReadRow, matches: Matches): string | undefined => {
  const match = matches.get(keyOf(item));
  return match?.status === 'known' ? match.candidates[0]?.organisationId : undefined;
};
