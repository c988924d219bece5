import type { INestApplicationContext } from '@nestjs/common';
import { bonusFor, checkAuthority, type Authority } from '@gs/domain';
import { Ids, type Tx } from '@gs/api-platform';
import { AccountsPort } from '@gs/api-identity';
import { GrantsPort } from '@gs/api-subjects';
import { OperatorError } from '../report';
import type { PastCouncil, PastItem } from './history';
import type { HistorySession } from './shapes';

interface Past {
  readonly sessionId: string;
  readonly session: HistorySession;
  readonly council: PastCouncil;
  readonly passed: readonly PastItem[];
}

/** Writes the decision a past session led to, with recipients, bonuses of that day, and the grants in the registry. */
export async function writeDecision(app: INestApplicationContext, tx: Tx, past: Past): Promise<void> {
  const { session, council } = past;
  const { decision, vote } = session;
  const id = app.get(Ids).next();
  const recipients = past.passed.map((item, index) => ({
    id: app.get(Ids).next(),
    seq: index + 1,
    subject: item.subject.id,
    kind: item.subject.kind,
    name: item.subject.name,
    position: item.position,
    unitName: item.subject.kind === 'person' ? item.unitName : '',
    achievement: item.achievement,
    bonus:
      bonusFor({ award: vote.award, subjectKind: item.subject.kind, decidedOn: decision.issuedOn })?.amount ?? null,
  }));
  await writeDraft(app, tx, id, past);
  await tx.execute(
    `INSERT INTO decision_recipient (id, decision_id, subject_id, subject_kind, seq, name, position, unit_name, achievement, bonus)
     SELECT x.id, $2, x.subject, x.kind, x.seq, x.name, x.position, x."unitName", x.achievement, x.bonus
     FROM json_to_recordset($1::json) AS x(id uuid, subject uuid, kind text, seq int, name text, position text, "unitName" text,
       achievement text, bonus int)`,
    [JSON.stringify(recipients), id],
  );
  await issue(
    tx,
    id,
    past,
    recipients.reduce((sum, { bonus }) => sum + (bonus ?? 0), 0),
  );
  await app.get(GrantsPort).add(
    tx,
    past.passed.map((item) => ({
      subjectId: item.subject.id,
      award: vote.award,
      year: vote.year,
      decisionNo: `${decision.number}/${decision.symbol}`,
      decidedOn: decision.issuedOn,
      meritType: 'phong-trao',
      organisationId: item.unitId,
      organisationName: item.unitName,
      decisionId: id,
      source: 'decision' as const,
    })),
  );
  await tx.audit({ action: 'decision.import', kind: 'decision', id, facts: { issuer: council.unit.code } });
}

function authorityOf({ session, council }: Past): Authority {
  const { level, kind, name } = council.unit;
  const check = checkAuthority({ award: session.vote.award, issuer: { level, kind }, on: session.decision.issuedOn });
  if (!check.ok)
    throw new OperatorError(
      `${name} không có thẩm quyền tặng ${session.vote.award} ngày ${session.decision.issuedOn}.`,
    );
  return check.authority;
}

async function writeDraft(app: INestApplicationContext, tx: Tx, id: string, past: Past): Promise<void> {
  const { session, council, sessionId } = past;
  const { decision, vote } = session;
  const authority = authorityOf(past);
  const signer = (await app.get(AccountsPort).byUsernames([decision.signer], tx)).get(decision.signer);
  if (signer === undefined) throw new OperatorError(`Chưa có tài khoản ${decision.signer} của người ký.`);
  const { grounds, article1, article2, article3, fund, copies, period } = decision;
  await tx.execute(
    `INSERT INTO decision (id, issuer_id, authority_code, authority_title, award, title, state, content, signer_account_id, signer_name,
       signer_capacity, signed_at, symbol, source, session_id)
     VALUES ($1, $2, $3, $4, $5, $6, 'draft', $7, $8, $9, $10, $11, $12, 'history', $13)`,
    [
      id,
      council.unit.id,
      authority.code,
      authority.title,
      vote.award,
      decision.title,
      JSON.stringify({ grounds, article1, article2, article3, fund, copies, period }),
      signer.id,
      signer.displayName,
      decision.capacity,
      decision.signedAt,
      decision.symbol,
      sessionId,
    ],
  );
}

/** Last, because recipients of an issued decision cannot be written any more. */
async function issue(tx: Tx, id: string, { session, council }: Past, total: number): Promise<void> {
  const { decision, vote } = session;
  const salary = bonusFor({ award: vote.award, subjectKind: 'person', decidedOn: decision.issuedOn })?.baseSalary;
  const year = Number(decision.issuedOn.slice(0, 4));
  await tx.execute(
    `UPDATE decision SET state = 'issued', number = $2, number_year = $3, issued_on = $4, base_salary = $5, total_bonus = $6,
       verify_code = $7 WHERE id = $1`,
    [id, decision.number, year, decision.issuedOn, salary ?? null, total, decision.verifyCode],
  );
  await tx.execute(
    `INSERT INTO number_series (issuer_id, symbol, year, last_number) VALUES ($1, $2, $3, $4)
     ON CONFLICT (issuer_id, symbol, year) DO UPDATE SET last_number = GREATEST(number_series.last_number, EXCLUDED.last_number)`,
    [council.unit.id, decision.symbol, year, decision.number],
  );
}
