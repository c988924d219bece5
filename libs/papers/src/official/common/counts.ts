import type { SubjectKind } from './model';

export type SubjectCounts = Readonly<Record<SubjectKind, number>>;

/** Order in which every list and sentence names the kinds. */
export const SUBJECT_KINDS: readonly SubjectKind[] = ['collective', 'household', 'person'];

export const SUBJECT_KIND_NAMES: Readonly<Record<SubjectKind, string>> = {
  collective: 'tập thể',
  household: 'hộ gia đình',
  person: 'cá nhân',
};

/** How many subjects of each kind a list holds. */
export function countBySubjectKind(subjects: readonly { readonly kind: SubjectKind }[]): SubjectCounts {
  const counts = { collective: 0, household: 0, person: 0 };
  for (const subject of subjects) counts[subject.kind]++;
  return counts;
}

export const totalOf = (counts: SubjectCounts): number => counts.collective + counts.household + counts.person;

/** At least two figures, as official papers write counts below ten. */
export const twoDigits = (count: number): string => String(count).padStart(2, '0');

/** «31 tập thể, 12 hộ gia đình và 63 cá nhân»; kinds without subjects are left out. */
export function countsInWords(counts: SubjectCounts): string {
  const parts = SUBJECT_KINDS.filter((kind) => counts[kind] > 0).map(
    (kind) => `${twoDigits(counts[kind])} ${SUBJECT_KIND_NAMES[kind]}`,
  );
  return joined(parts) || '00 đối tượng';
}

/** «tập thể, hộ gia đình và cá nhân»: the kinds a list holds, without figures. */
export const kindsInWords = (counts: SubjectCounts): string =>
  joined(SUBJECT_KINDS.filter((kind) => counts[kind] > 0).map((kind) => SUBJECT_KIND_NAMES[kind]));

/** «a, b và c». */
export function joined(parts: readonly string[]): string {
  const last = parts[parts.length - 1] ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} và ${last}`;
}
