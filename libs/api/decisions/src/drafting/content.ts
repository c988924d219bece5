import { bonusFor, findAward, type LocalDate, type SubjectKind } from '@gs/domain';
import type { DecisionContentView } from '@gs/contracts';
import { draftArticles, type GrantedSubject } from '@gs/papers';
import { oneSpelling, responsibleOf, type Office } from './office';

export type Counts = Readonly<Record<SubjectKind, number>>;
export type BonusEach = Readonly<Record<SubjectKind, number | null>>;

export const subjectKinds: readonly SubjectKind[] = ['collective', 'household', 'person'];

/** As stored with a draft: an article is null while it is drafted from the list of recipients. */
export interface StoredContent extends Omit<DecisionContentView, 'article1' | 'article2' | 'article3'> {
  readonly article1: string | null;
  /** Only in issued decisions: before, the amounts always come from the recipients. */
  readonly article2: string | null;
  readonly article3: string | null;
}

/** Bonus of one subject of each kind on a day; null where the rules name no amount. */
export function bonusEach(award: string, decidedOn: LocalDate): BonusEach {
  const of = (subjectKind: SubjectKind): number | null => bonusFor({ award, subjectKind, decidedOn })?.amount ?? null;
  return { person: of('person'), collective: of('collective'), household: of('household') };
}

export const totalBonusOf = (counts: Counts, each: BonusEach): number =>
  subjectKinds.reduce((sum, kind) => sum + counts[kind] * (each[kind] ?? 0), 0);

/** A list that has only kinds and amounts: enough to draft sentences from. */
function outline(counts: Counts, each: BonusEach): GrantedSubject[] {
  return subjectKinds.flatMap((kind) =>
    Array.from({ length: counts[kind] }, () => ({
      kind,
      name: '',
      position: null,
      unit: '',
      achievement: null,
      bonus: each[kind],
    })),
  );
}

export interface Drafted {
  readonly office: Office;
  /** The day of the decision, today before its issue. */
  readonly on: LocalDate;
  readonly award: string;
  readonly counts: Counts;
  readonly each: BonusEach;
}

/** «Tặng danh hiệu Lao động tiên tiến năm 2025». */
export function draftTitle(award: string, period: string): string {
  const known = findAward(award);
  const name = known?.name ?? award;
  const kind = known?.kind === 'title' ? 'danh hiệu ' : '';
  return oneSpelling(`Tặng ${kind}${name}${known?.kind === 'title' && period !== '' ? ` ${period}` : ''}`);
}

/** What stands after the counts in Điều 1: a title is for a period, a form is for merit in it. */
const reasonOf = (award: string, period: string): string =>
  period === '' || findAward(award)?.kind === 'title' ? period : `đã có thành tích xuất sắc ${period}`;

/** The content with every article in words: those the office has not written itself are drafted from the figures. */
export function completeContent(stored: StoredContent, of: Drafted): DecisionContentView {
  const known = findAward(of.award);
  const [article1, article2, article3] = draftArticles({
    awardName: known?.name ?? of.award,
    awardKind: known?.kind ?? 'form',
    reason: reasonOf(of.award, stored.period),
    fund: stored.fund,
    responsible: responsibleOf(of.office, of.on),
    grants: outline(of.counts, of.each),
  });
  return {
    grounds: [...stored.grounds],
    article1: stored.article1 ?? oneSpelling(article1),
    article2: stored.article2 ?? oneSpelling(article2),
    article3: stored.article3 ?? oneSpelling(article3),
    fund: stored.fund,
    copies: [...stored.copies],
    period: stored.period,
  };
}

/**
 * What is kept of an edited draft. An article left as it was drafted stays drafted, so that it follows the list when
 * recipients are taken out; Điều 2 is never kept: its amounts cannot be typed.
 */
export function contentToStore(
  edited: DecisionContentView,
  shown: DecisionContentView,
  before: StoredContent,
): StoredContent {
  const own = (key: 'article1' | 'article3'): string | null => {
    const text = edited[key].trim();
    return text === '' || text === shown[key].trim() ? (text === '' ? null : before[key]) : text;
  };
  return {
    grounds: edited.grounds,
    article1: own('article1'),
    article2: null,
    article3: own('article3'),
    fund: edited.fund,
    copies: edited.copies,
    period: edited.period,
  };
}

/** Reads content as it lies in the database, also that of imported decisions. */
export function storedContent(value: unknown): StoredContent {
  const raw = (typeof value === 'object' && value !== null ? value : {}) as Partial<
    Record<keyof StoredContent, unknown>
  >;
  const lines = (list: unknown): string[] => (Array.isArray(list) ? list.map(String) : []);
  const text = (one: unknown): string => (typeof one === 'string' ? one : '');
  const article = (one: unknown): string | null => (typeof one === 'string' && one !== '' ? one : null);
  return {
    grounds: lines(raw.grounds),
    article1: article(raw.article1),
    article2: article(raw.article2),
    article3: article(raw.article3),
    fund: text(raw.fund),
    copies: lines(raw.copies),
    period: text(raw.period),
  };
}
