import {
  evaluate,
  explain,
  formatCite,
  RuleSetNotAllowed,
  type Evaluation,
  type Facts,
  type Finding,
  type Rules,
} from '@gs/domain';
import { OperatorError } from '../report';

export interface ProofNode {
  readonly ruleId: string;
  readonly title: string;
  readonly outcome: Finding['outcome'];
  /** False: it does not concern this case. */
  readonly applies: boolean;
  readonly effect: Finding['effect'];
  readonly confidence: string;
  /** «khoản 2 Điều 23 Luật Thi đua, khen thưởng …» */
  readonly clause: string;
  readonly detail: string;
  readonly evidence: Finding['evidence'];
  readonly missing?: string;
  readonly earliestYear?: number;
  readonly limbs?: readonly ProofNode[];
}

export interface CheckAnswer {
  readonly award: string;
  readonly name: string;
  readonly year: number;
  readonly receivedOn: string;
  readonly ruleSet: string;
  readonly rulesVersion: string;
  readonly flags: readonly string[];
  readonly verdict: Evaluation['verdict'];
  /** First year of merit in which what refuses now could all be met; null: nothing refuses, or it cannot be said. */
  readonly earliestYear: number | null;
  readonly missing: readonly string[];
  readonly proof: readonly ProofNode[];
}

/** Checks facts against an award. @throws OperatorError when a favourable rule set is asked for that may not be chosen */
export function check(award: string, facts: Facts, rules: Rules): CheckAnswer {
  let evaluation: Evaluation;
  try {
    evaluation = evaluate(award, facts, rules);
  } catch (error) {
    if (!(error instanceof RuleSetNotAllowed)) throw error;
    throw new OperatorError(
      `Không chọn được bộ quy định «${facts.favourable?.ruleSetId ?? ''}»: chỉ chọn bộ có điều khoản chuyển tiếp cho phép với ngày tiếp nhận ${facts.receivedOn}, và phải nêu lý do.`,
    );
  }
  const refusing = evaluation.findings.filter(({ outcome, effect }) => outcome === 'unmet' && effect === 'block');
  const years = refusing.map(({ earliestYear }) => earliestYear);
  const proof = evaluation.findings.map((finding) => nodeOf(finding, rules));
  return {
    award,
    name: rules.award(award)?.name ?? award,
    year: facts.year,
    receivedOn: facts.receivedOn,
    ruleSet: evaluation.ruleSetId,
    rulesVersion: evaluation.rulesVersion,
    flags: evaluation.flags,
    verdict: evaluation.verdict,
    earliestYear:
      years.length > 0 && years.every((year) => year !== undefined)
        ? Math.max(...years.map((year) => year ?? 0))
        : null,
    missing: proof.flatMap(({ outcome, effect, missing, title }) =>
      outcome !== 'met' && effect !== 'info' && missing !== undefined ? [`${title}: ${missing}`] : [],
    ),
    proof,
  };
}

function nodeOf(finding: Finding, rules: Rules): ProofNode {
  const { title, detail, todo } = explain(finding);
  return {
    ruleId: finding.ruleId,
    title,
    outcome: finding.outcome,
    applies: finding.applies,
    effect: finding.effect,
    confidence: finding.cite.confidence,
    clause: formatCite(finding.cite, rules),
    detail,
    evidence: finding.evidence,
    ...(todo === undefined ? {} : { missing: todo }),
    ...(finding.earliestYear === undefined ? {} : { earliestYear: finding.earliestYear }),
    ...(finding.limbs ? { limbs: finding.limbs.map((limb) => nodeOf(limb, rules)) } : {}),
  };
}

const marks: Readonly<Record<Finding['outcome'], string>> = { met: '✓', unmet: '✗', hold: '‖', unknown: '?' };
const verdicts: Readonly<Record<Evaluation['verdict'], string>> = {
  eligible: 'Đủ điều kiện',
  ineligible: 'Không đủ điều kiện',
  hold: 'Tạm dừng xét',
  unclear: 'Chưa đủ căn cứ kết luận',
};

/** The answer as lines for a person. */
export function checkText(answer: CheckAnswer): string {
  const lines = (nodes: readonly ProofNode[], indent: string): string[] =>
    nodes
      .filter(({ applies }) => applies)
      .flatMap(({ outcome, title, detail, clause, missing, limbs }) => [
        `${indent}${marks[outcome]} ${title}: ${detail} [${clause}]`,
        ...(missing === undefined ? [] : [`${indent}    → ${missing}`]),
        ...lines(limbs ?? [], `${indent}  `),
      ]);
  return [
    `${answer.name}, năm ${answer.year}: ${verdicts[answer.verdict]} (${answer.ruleSet}${answer.flags.length > 0 ? `; ${answer.flags.join(', ')}` : ''})`,
    ...(answer.earliestYear === null ? [] : [`Sớm nhất có thể đạt: năm ${answer.earliestYear}`]),
    ...lines(answer.proof, '  '),
  ].join('\n');
}
