import type { FindingView, NominationDetailView, NominationItemView } from '@gs/contracts';
import { formatCite } from '@gs/domain';

type Detail = NominationDetailView;
type Override = Detail['overrides'][number];

/** How a condition stands before the reader: a warning is no refusal, and one that somebody has gone over is done. */
export type Standing = 'unmet' | 'hold' | 'warning' | 'unknown' | 'to-confirm' | 'passed-over' | 'met';

const standingOrder: readonly Standing[] = ['unmet', 'hold', 'warning', 'unknown', 'to-confirm', 'passed-over', 'met'];

/** Where one condition stands. `override`: whoever took responsibility for its warning, if anybody. */
export function standingOf(
  finding: Pick<FindingView, 'outcome' | 'effect'> & { readonly check?: string },
  override?: Override,
): Standing {
  const { outcome, effect } = finding;
  if (outcome === 'met') return 'met';
  if (effect === 'warn' && override !== undefined) return 'passed-over';
  if (outcome === 'hold') return 'hold';
  if (effect === 'info') return 'to-confirm';
  // A text nobody has compared is a warning to answer for, not a doubt about the case.
  if (finding.check === 'text-unconfirmed') return 'warning';
  if (outcome === 'unknown') return 'unknown';
  return effect === 'warn' ? 'warning' : 'unmet';
}

export interface Proven {
  readonly finding: FindingView;
  readonly standing: Standing;
  readonly override: Override | undefined;
}

/** The conditions of a nomination, problems first, each with whoever went over it. */
export function provenOf({ findings, overrides }: Pick<Detail, 'findings' | 'overrides'>): readonly Proven[] {
  return findings
    .map((finding) => {
      const override = overrides.find(({ ruleId }) => ruleId === finding.ruleId);
      return { finding, override, standing: standingOf(finding, override) };
    })
    .sort((left, right) => standingOrder.indexOf(left.standing) - standingOrder.indexOf(right.standing));
}

/** Whether the officer may still go over this condition: it warns and is not met, and nobody has yet. */
export function isOpenWarning({ finding, override }: Proven): boolean {
  return finding.effect === 'warn' && finding.outcome !== 'met' && override === undefined;
}

/** «Chưa đủ điều kiện: thiếu 1, tạm dừng 1, chưa rõ 1». */
export function headlineOf(nomination: Pick<Detail, 'findings' | 'overrides' | 'verdict'>): string {
  const proven = provenOf(nomination);
  const count = (standing: Standing): number => proven.filter((each) => each.standing === standing).length;
  const words = (...said: readonly (readonly [word: string, number: number])[]): string =>
    said
      .filter(([, number]) => number > 0)
      .map(([word, number]) => `${word} ${number}`)
      .join(', ');
  const others = [['cảnh báo', count('warning')] as const, ['đã cho qua', count('passed-over')] as const];
  const doubts = count('unknown');
  if (nomination.verdict === 'unclear' && doubts > 0)
    return [`Chưa rõ ${doubts}`, words(...others)].filter(Boolean).join(', ');
  if (nomination.verdict === 'unclear' && count('warning') === 0 && count('passed-over') > 0)
    return `Đã cho qua ${count('passed-over')} cảnh báo`;
  const head = { eligible: 'Đủ điều kiện', ineligible: 'Chưa đủ điều kiện', hold: 'Tạm dừng xét', unclear: 'Chưa rõ' };
  const tail = words(['thiếu', count('unmet')], ['tạm dừng', count('hold')], ['chưa rõ', doubts], ...others);
  return [head[nomination.verdict], tail].filter(Boolean).join(': ');
}

type Counted = Pick<NominationItemView, 'verdict' | 'metCount' | 'ruleCount' | 'unmetCount'>;

/** The figure behind a row's verdict: «6/6» when all are met, how many are not; empty where it says nothing. */
export function figureOf({ verdict, metCount, ruleCount, unmetCount }: Counted): string {
  if (verdict === 'eligible') return metCount === ruleCount && ruleCount > 0 ? `${metCount}/${ruleCount}` : '';
  return verdict === 'ineligible' && unmetCount > 0 ? String(unmetCount) : '';
}

/** How sure the office is of a clause. */
const confidenceWords: Readonly<Record<FindingView['cite']['confidence'], string>> = {
  V: 'đã đọc nguyên văn',
  V2: 'theo nguồn thứ cấp',
  M: 'theo trí nhớ',
  U: 'chưa xác minh',
};
/** What a condition may therefore do. */
const effectWords: Readonly<Record<FindingView['effect'], string>> = {
  block: 'chặn',
  warn: 'cảnh báo',
  info: 'thông tin',
};

/** The clause in words, and how sure we are of it: «Điều 23 Luật … (đã đọc nguyên văn)». */
export function clauseOf(cite: FindingView['cite']): string {
  return `${clauseAlone(cite)} (${confidenceWords[cite.confidence]})`;
}

/** The clause of a condition, how sure we are of it and what that lets it do: «… (theo nguồn thứ cấp: cảnh báo)». */
export function clauseWithEffect({ cite, effect }: Pick<FindingView, 'cite' | 'effect'>): string {
  return `${clauseAlone(cite)} (${confidenceWords[cite.confidence]}: ${effectWords[effect]})`;
}

function clauseAlone(cite: FindingView['cite']): string {
  const clause = formatCite(cite);
  return clause.charAt(0).toLocaleUpperCase('vi') + clause.slice(1);
}

/** «Sớm nhất: năm 2027.» */
export const earliestWords = ({ earliestYear }: Pick<FindingView, 'earliestYear'>): string =>
  earliestYear === null ? '' : `Sớm nhất: năm ${earliestYear}.`;

/** What a condition is made of, counted: «Một trong 3 căn cứ là đủ, 1 đã đạt». */
export function limbsWords({ check, limbs }: Pick<FindingView, 'check' | 'limbs'>): string {
  const concerned = limbs.filter(({ applies }) => applies);
  const met = concerned.filter(({ outcome }) => outcome === 'met').length;
  const tail = met === 0 ? 'chưa phần nào đạt' : `${met} đã đạt`;
  if (check === 'all-of') return `Cần đủ ${concerned.length} phần, ${tail}`;
  if (check === 'any-of')
    return `Một trong ${concerned.length} căn cứ là đủ, ${met === 0 ? 'chưa căn cứ nào đạt' : tail}`;
  return `Gồm ${concerned.length} phần, ${tail}`;
}

const stillAtWork: readonly Detail['state'][] = ['draft', 'returned', 'unit-council', 'submitted', 'appraising'];

/** Whether papers and grounds can still change what becomes of it. */
export function isAtWork({ state }: Pick<Detail, 'state'>): boolean {
  return stillAtWork.includes(state);
}

/** Papers the law asks for that nobody has handed in yet. */
export function missingPartsOf({ parts }: Pick<Detail, 'parts'>): Detail['parts'] {
  return parts.filter((part) => part.required && part.files.length === 0);
}

const plainNames: Readonly<Record<string, string>> = {
  'minh-chung': 'Minh chứng khác',
  'to-trinh': 'Tờ trình',
  'bien-ban-binh-xet': 'Biên bản bình xét',
};

/** Name of a kind of paper; those outside the rules' list come with their code only. */
export function partName(part: { readonly code: string; readonly name: string }): string {
  return part.name === part.code ? (plainNames[part.code] ?? 'Giấy tờ khác') : part.name;
}
