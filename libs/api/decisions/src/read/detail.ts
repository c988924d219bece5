import { Injectable } from '@nestjs/common';
import { allowedActions, bonusFor, decisionMachine, formatDate, type DecisionState } from '@gs/domain';
import type { DecisionDetailView } from '@gs/contracts';
import { Clock, Db, type Actor, type Queryable } from '@gs/api-platform';
import { checksOf } from '../checks/checks';
import { atDesk } from '../common/desk';
import { subjectKinds } from '../drafting/content';
import { headOf } from '../drafting/office';
import { nextNumber } from '../persistence/number-series';
import { DecisionFactsReader, type DecisionFacts } from './decision.facts';
import { decisionItem } from './decision-rows';
import { CheckEvidenceReader } from './evidence.reader';
import { DecisionHistoryReader } from './history.reader';

type Action = DecisionDetailView['allowedActions'][number];
type Step = DecisionDetailView['steps'][number];

/** The whole screen of a decision. */
@Injectable()
export class DecisionDetail {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly facts: DecisionFactsReader,
    private readonly evidence: CheckEvidenceReader,
    private readonly history: DecisionHistoryReader,
  ) {}

  /** @throws ProblemError NOT_FOUND */
  async get(actor: Actor, id: string, db: Queryable = this.db): Promise<DecisionDetailView> {
    const decision = await this.facts.get(actor, id, db);
    const evidence = await this.evidence.of(actor, id, decision.award, db);
    const today = this.clock.today();
    const numbered = decision.state === 'issued' || decision.state === 'cancelled';
    const next = numbered ? null : await nextNumber(db, decision.issuerId, decision.symbol, Number(today.slice(0, 4)));
    return {
      ...decisionItem(decision, today),
      version: decision.version,
      content: decision.content,
      signerName: decision.signerName,
      signerCapacity: decision.signerCapacity,
      signedAt: decision.signedAt,
      nextNumber: next,
      symbol: decision.symbol,
      baseSalary: baseSalaryOf(decision),
      bonusByKind: bonusLines(decision),
      checks: decision.source === 'history' ? [] : checksOf(decision, evidence),
      verifyCode: decision.verifyCode,
      source: decision.source,
      allowedActions: actionsFor(actor, decision.issuerId, decision.state),
      steps: stepsOf(decision, next),
      history: await this.history.of(actor, id, db),
    };
  }
}

function baseSalaryOf({ award, counts, decidedOn, baseSalary }: DecisionFacts): DecisionDetailView['baseSalary'] {
  const kind = subjectKinds.find((one) => counts[one] > 0) ?? 'person';
  const found = bonusFor({ award, subjectKind: kind, decidedOn });
  return found === null ? null : { amount: baseSalary ?? found.baseSalary, cite: found.baseSalaryCite };
}

const bonusLines = ({ counts, each }: DecisionFacts): DecisionDetailView['bonusByKind'] =>
  subjectKinds
    .filter((kind) => counts[kind] > 0)
    .map((kind) => ({ kind, count: counts[kind], each: each[kind] ?? 0, total: counts[kind] * (each[kind] ?? 0) }));

/** What this account may do now: the table of states, and the desk of the issuer. */
export function actionsFor(actor: Actor, issuerId: string, state: DecisionState): Action[] {
  const held = allowedActions(decisionMachine, state).filter((action) =>
    atDesk(actor, decisionMachine.actions[action].permission as 'decision.compose', issuerId),
  );
  return state === 'draft' && atDesk(actor, 'decision.compose', issuerId) ? ['edit', ...held] : held;
}

const stages: readonly { code: string; title: string; until: readonly DecisionState[] }[] = [
  { code: 'compose', title: 'Soạn, trình ký', until: ['draft'] },
  { code: 'sign', title: 'Ký', until: ['awaiting-signature'] },
  { code: 'issue', title: 'Cấp số, ban hành', until: ['signed'] },
];

function stepsOf(decision: DecisionFacts, next: number | null): Step[] {
  const at = stages.findIndex(({ until }) => until.includes(decision.state));
  const current = at === -1 ? (decision.state === 'issued' ? stages.length : -1) : at;
  return stages.map(({ code, title }, i) => ({
    code,
    title,
    detail: stepDetail(code, decision, next),
    status: i < current ? 'done' : i === current ? 'current' : 'next',
  }));
}

function stepDetail(code: string, decision: DecisionFacts, next: number | null): string {
  if (code === 'compose') return decision.composer ?? 'Theo hồ sơ lưu';
  if (code === 'sign')
    return decision.signerName === '' ? headOf(decision.office) : `${headOf(decision.office)}: ${decision.signerName}`;
  if (decision.issuedOn !== null) return `Ngày ${formatDate(decision.issuedOn)}`;
  return next === null ? 'Văn thư' : `Văn thư. Số kế tiếp: ${next}/${decision.symbol}`;
}
