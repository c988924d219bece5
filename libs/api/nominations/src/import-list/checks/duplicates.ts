import { foldVietnamese } from '@gs/domain';
import type { SubjectMatch } from '@gs/api-subjects';
import type { ReadRow } from '../read-rows';

type Matches = ReadonlyMap<string, SubjectMatch>;

/**
 * Tells rows that speak of the same subject. Of rows with one identity number those that agree with what is on record
 * are right and the others wrong; when the record does not decide, the last one stands.
 */
export function tellDuplicates(rows: readonly ReadRow[], matches: Matches): void {
  for (const group of groupsOf(rows, identityOf)) tellSameNumber(group, matches);
  for (const group of groupsOf(rows, withoutNumber)) tellSame(group, group.slice(0, -1), 'SUBJECT_TWICE', 'name');
}

function tellSameNumber(group: readonly ReadRow[], matches: Matches): void {
  const names = new Set(group.map(({ name }) => foldVietnamese(name)));
  if (names.size > 1) {
    const right = group.filter(
      (item) => matches.get(keyOf(item))?.nameDiffers === false && matches.get(keyOf(item))?.status === 'known',
    );
    return tellSame(
      group,
      right.length === 0 ? group : group.filter((item) => !right.includes(item)),
      'IDENTITY_SHARED',
      'identityNumber',
    );
  }
  for (const same of sharingAnAward(group)) {
    const right = same.filter((item) => unitOnRecord(item, matches) === item.unit?.id);
    const stands = right.at(-1) ?? same.at(-1);
    tellSame(
      same,
      same.filter((item) => item !== stands),
      'IDENTITY_TWICE',
      'identityNumber',
    );
  }
}

/** Rows of one person that ask for the same award; a person may well be put forward for two. */
function sharingAnAward(group: readonly ReadRow[]): ReadRow[][] {
  const byAward = new Map<string, ReadRow[]>();
  for (const item of group) for (const award of item.awards) byAward.set(award, [...(byAward.get(award) ?? []), item]);
  const shared = [...byAward.values()].filter((items) => items.length > 1);
  return [...new Map(shared.map((items) => [items.map(keyOf).join(), items])).values()];
}

function tellSame(
  group: readonly ReadRow[],
  wrong: readonly ReadRow[],
  code: 'IDENTITY_TWICE' | 'IDENTITY_SHARED' | 'SUBJECT_TWICE',
  field: 'identityNumber' | 'name',
): void {
  for (const { row } of wrong) {
    const others = group.map((item) => item.row.number).filter((number) => number !== row.number);
    row.tell(field, code, { rows: others.join(', ') });
  }
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

function withoutNumber(item: ReadRow): string | null {
  const { subject, unit, name, kind } = item;
  if (subject === null || unit === null || identityOf(item) !== null || item.awards.length === 0) return null;
  const birth = subject.kind === 'person' ? (subject.birthDate ?? subject.birthYear ?? '') : '';
  const place = subject.kind === 'household' ? foldVietnamese(subject.address) : '';
  return [kind, foldVietnamese(name), birth, unit.id, place, [...item.awards].sort().join('+')].join('|');
}

const unitOnRecord = (item: ReadRow, matches: Matches): string | undefined => {
  const match = matches.get(keyOf(item));
  return match?.status === 'known' ? match.candidates[0]?.organisationId : undefined;
};
