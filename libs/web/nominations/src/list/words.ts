import type { FindingView, NominationDetailView, NominationItemView } from '@gs/contracts';
import { formatCite } from '@gs/domain';
import { outcomeCopy, verdictCopy, type StateCopy } from '@gs/web-platform';

type Detail = NominationDetailView;
type Override = Detail['overrides'][number];

/** How a condition stands before the reader: a warning is no refusal, and one that somebody has gone over is done. */
export type Standing = 'unmet' | 'hold' | 'warning' | 'unknown' | 'to-confirm' | 'passed-over' | 'met';

const standingOrder: readonly Standing[] = ['unmet', 'hold', 'warning', 'unknown', 'to-confirm', 'passed-over', 'met'];

export const standingCopy: Readonly<Record<Standing, StateCopy>> = {
  unmet: outcomeCopy.unmet,
  hold: outcomeCopy.hold,
  warning: { label: 'Cảnh báo', tone: 'warning' },
  unknown: outcomeCopy.unknown,
  'to-confirm': { label: 'Cần xác nhận', tone: 'unknown' },
  'passed-over': { label: 'Đã cho qua', tone: 'written' },
  met: outcomeCopy.met,
};

/** Where one condition stands. `override`: whoever took responsibility for its warning, if anybody. */
export function standingOf(finding: Pick<FindingView, 'outcome' | 'effect'>, override?: Override): Standing {
  const { outcome, effect } = finding;
  if (outcome === 'met') return 'met';
  if (effect === 'warn' && override !== undefined) return 'passed-over';
  if (outcome === 'hold') return 'hold';
  if (effect === 'info') return 'to-confirm';
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
  const said = [
    ['thiếu', count('unmet')],
    ['tạm dừng', count('hold')],
    ['cảnh báo', count('warning')],
    ['chưa rõ', count('unknown')],
    ['đã cho qua', count('passed-over')],
  ] as const;
  const parts = said.filter(([, number]) => number > 0).map(([word, number]) => `${word} ${number}`);
  const head = {
    eligible: 'Đủ điều kiện',
    ineligible: 'Chưa đủ điều kiện',
    hold: 'Tạm dừng xét',
    unclear: parts.length > 0 ? 'Cần xem lại' : 'Chưa rõ',
  }[nomination.verdict];
  return parts.length > 0 ? `${head}: ${parts.join(', ')}` : head;
}

/** The verdict of a row with its figure: «Chưa đủ 2». */
export function verdictOf(
  row: Pick<NominationItemView, 'verdict' | 'metCount' | 'ruleCount' | 'unmetCount' | 'unknownCount'>,
): string {
  const { label } = verdictCopy[row.verdict];
  if (row.verdict === 'eligible' && row.metCount === row.ruleCount && row.ruleCount > 0)
    return `${label} ${row.metCount}/${row.ruleCount}`;
  const figure = row.verdict === 'ineligible' ? row.unmetCount : row.verdict === 'unclear' ? row.unknownCount : 0;
  return figure > 0 ? `${label} ${figure}` : label;
}

/** The clause in words; a text not yet compared with the gazette says so. */
export function clauseOf(cite: FindingView['cite']): string {
  return cite.confidence === 'V' ? formatCite(cite) : `${formatCite(cite)} (chưa đối chiếu với bản công bố)`;
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
