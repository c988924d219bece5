import { amountInWords, formatDong } from '@gs/domain';
import {
  countBySubjectKind,
  countsInWords,
  joined,
  kindsInWords,
  SUBJECT_KIND_NAMES,
  SUBJECT_KINDS,
} from '../common/counts';
import type { ListedSubject, PaperHead, Signatory, SubjectKind, Verification } from '../common/model';

/** A subject granted the award, in the order of the annex; `bonus` in đồng, null when none is paid. */
export interface GrantedSubject extends ListedSubject {
  readonly bonus: number | null;
}

export interface DecisionData {
  readonly head: PaperHead;
  /** «Về việc tặng Bằng khen của Chủ tịch Uỷ ban nhân dân tỉnh» */
  readonly subject: string;
  /** Who decides, printed in capitals: «Chủ tịch Uỷ ban nhân dân tỉnh Lam Sơn». */
  readonly decider: string;
  /** «Căn cứ …», without closing signs. */
  readonly grounds: readonly string[];
  /** Text of Điều 1, 2, 3 …, without «Điều n.»; a line break begins a paragraph. */
  readonly articles: readonly string[];
  readonly recipients: readonly string[];
  readonly signatory: Signatory;
  /** Title of the annex under «DANH SÁCH». */
  readonly annexTitle: string;
  readonly grants: readonly GrantedSubject[];
  readonly verification: Verification | null;
}

export interface BonusLine {
  readonly kind: SubjectKind;
  readonly count: number;
  /** Đồng for each; null when the subjects of this kind are paid differently. */
  readonly each: number | null;
  readonly total: number;
}

/** What is paid to each kind of subject; kinds nobody is paid in are left out. */
export function bonusByKind(grants: readonly GrantedSubject[]): BonusLine[] {
  return SUBJECT_KINDS.flatMap((kind) => {
    const bonuses = grants.filter((grant) => grant.kind === kind).map((grant) => grant.bonus ?? 0);
    const total = bonuses.reduce((sum, bonus) => sum + bonus, 0);
    if (total === 0) return [];
    const each = bonuses.every((bonus) => bonus === bonuses[0]) ? (bonuses[0] ?? null) : null;
    return [{ kind, count: bonuses.length, each, total }];
  });
}

/** All that is paid, in đồng. */
export const totalBonus = (grants: readonly GrantedSubject[]): number =>
  bonusByKind(grants).reduce((sum, line) => sum + line.total, 0);

export interface ArticleInput {
  /** «Bằng khen của Chủ tịch Uỷ ban nhân dân tỉnh», «danh hiệu Chiến sĩ thi đua cơ sở». */
  readonly awardName: string;
  readonly awardKind: 'title' | 'form';
  /** What for, after the count: «là điển hình tiên tiến giai đoạn 2023 - 2026»; may be empty. */
  readonly reason: string;
  /** «Quỹ thi đua, khen thưởng của tỉnh năm 2026» */
  readonly fund: string;
  /** Who carries it out, before «và các … có tên tại Điều 1». */
  readonly responsible: readonly string[];
  readonly grants: readonly GrantedSubject[];
}

/** Drafts Điều 1 to 3 from the list itself, so that its figures cannot differ from the annex. */
export function draftArticles(input: ArticleInput): [string, string, string] {
  const counts = countBySubjectKind(input.grants);
  const award =
    input.awardKind === 'title' && !/^danh hiệu/i.test(input.awardName)
      ? `danh hiệu ${input.awardName}`
      : input.awardName;
  const reason = input.reason.trim() === '' ? '' : ` ${input.reason.trim().replace(/[.;]+$/, '')}`;
  const first = `Tặng ${award} cho ${countsInWords(counts)}${reason} (có danh sách kèm theo).`;
  const all = joined([...input.responsible, `các ${kindsInWords(counts)} có tên tại Điều 1`]);
  const third = `Quyết định này có hiệu lực kể từ ngày ký. ${all} chịu trách nhiệm thi hành Quyết định này./.`;
  return [first, bonusArticle(input), third];
}

function bonusArticle(input: ArticleInput): string {
  const lines = bonusByKind(input.grants);
  if (lines.length === 0) return 'Chế độ kèm theo khen thưởng thực hiện theo quy định hiện hành.';
  const parts = lines.map(
    (line) =>
      `mỗi ${SUBJECT_KIND_NAMES[line.kind]} ${line.each === null ? 'theo mức ghi trong danh sách' : `${formatDong(line.each)} đồng`}`,
  );
  const total = totalBonus(input.grants);
  const words = amountInWords(total);
  return `Tiền thưởng kèm theo: ${parts.join(', ')}. Tổng số tiền ${formatDong(total)} đồng (${words}), chi từ ${input.fund}.`;
}

/** `articles`: texts an officer has edited; drafted from the list when left out. */
export interface PrepareDecisionInput
  extends Omit<DecisionData, 'articles' | 'annexTitle'>, Omit<ArticleInput, 'grants'> {
  readonly articles?: readonly string[];
  readonly annexTitle?: string;
}

/** Builds the model of a decision, its articles and its annex from one list of grants. */
export function prepareDecision(input: PrepareDecisionInput): DecisionData {
  const { awardName, awardKind, reason, fund, responsible, articles, annexTitle, ...rest } = input;
  const kinds = kindsInWords(countBySubjectKind(input.grants));
  const title =
    awardKind === 'title' ? `được tặng danh hiệu ${awardName.replace(/^danh hiệu\s+/i, '')}` : `được tặng ${awardName}`;
  return {
    ...rest,
    articles: articles ?? draftArticles({ awardName, awardKind, reason, fund, responsible, grants: input.grants }),
    annexTitle: annexTitle ?? `${kinds} ${title}`,
  };
}
