import {
  currentRules,
  explain,
  goodYearOf,
  ratingName,
  type Candidacies,
  type Candidacy,
  type Rules,
  type SubjectKind,
} from '@gs/domain';
import type { NewCandidate } from './persistence/candidates.repository';

const kinds: readonly SubjectKind[] = ['person', 'collective'];
const kindWords = { person: 'cá nhân', collective: 'tập thể', household: 'hộ gia đình' } as const;

/** What «next year» takes for granted, in full. @param year of merit that was looked at */
export function assumptionOf(year: number, rules = currentRules()): string {
  const goods = kinds.map((kind) => ({ kind, good: goodYearOf(kind, rules) }));
  const [first] = goods;
  const titles = goods.map(({ kind, good }) => `${titleNames(good.titles, rules)} (${kindWords[kind]})`).join(', ');
  const rating = first === undefined ? '' : ratingName(first.good.rating);
  return `năm ${year + 1} được xếp loại «${rating}» và được tặng ${titles}; năm ${year} cũng vậy nếu chưa có xếp loại; danh hiệu năm ${year} đang đủ điều kiện thì được tặng. Sáng kiến, khen thưởng khác, kỷ luật giữ như hiện có.`;
}

/** One line of the list, as it is kept. */
export function candidateRow(
  subject: { readonly id: string; readonly kind: SubjectKind; readonly nameKey: string },
  found: Candidacy,
  { supposed }: Pick<Candidacies, 'supposed'>,
  year: number,
): NewCandidate {
  const { award, status, nextYear, lacking } = found;
  const row = { subjectId: subject.id, award, status, nextYear, nameKey: subject.nameKey };
  if (lacking === undefined) return { ...row, conditionTitle: '', missing: '', cite: null, earliestYear: null };
  return {
    ...row,
    conditionTitle: lacking.title,
    missing: [explain(lacking).detail, toDo(found, subject.kind, year)].filter(Boolean).join(' '),
    cite: lacking.cite,
    earliestYear: nextYear ? Math.max(...supposed) : (lacking.earliestYear ?? null),
  };
}

/** What would do. */
function toDo({ oneMore, lacking }: Candidacy, kind: SubjectKind, year: number): string {
  const good = goodYearOf(kind, currentRules());
  switch (oneMore) {
    case 'initiative':
      return `Thêm một sáng kiến được công nhận trong năm ${year} là đủ.`;
    case 'title':
      return `Được tặng ${titleNames(good.titles, currentRules())} năm ${year} là đủ.`;
    case 'rating':
      return `Được xếp loại «${ratingName(good.rating)}» năm ${year} là đủ.`;
    case undefined:
      return (lacking && explain(lacking).todo) ?? '';
  }
}

const titleNames = (codes: readonly string[], rules: Rules): string =>
  codes.map((code) => rules.award(code)?.name ?? code).join(', ');
