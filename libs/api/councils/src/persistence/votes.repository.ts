import { Injectable } from '@nestjs/common';
import { voteMachine, type VoteMethod, type VoteRule, type VoteState } from '@gs/domain';
import { Clock, Ids, ProblemError, type Tx } from '@gs/api-platform';

/** A vote to prepare. */
export interface NewVote {
  readonly award: string | null;
  readonly title: string;
  readonly method: VoteMethod;
  /** 1 unless the items were voted on before. */
  readonly round?: number;
  readonly quota?: number | null;
}

/** What is kept of a vote as it opens; nothing later changes it. */
export interface Opening {
  readonly to: Extract<VoteState, 'issuing' | 'open'>;
  readonly rule: VoteRule;
  readonly totalMembers: number;
  readonly quota: number | null;
  /** Paper ballots handed out; null: none. */
  readonly paperIssued: number | null;
}

/** What fixes the published record of a secret vote; of another vote there is none. */
export interface Seal {
  readonly root: Buffer;
  readonly signature: Buffer;
}

/** Votes themselves. A change of state tests state and version in the same statement. */
@Injectable()
export class VotesRepository {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** @returns the id of the new vote */
  async prepare(
    tx: Tx,
    sessionId: string,
    { award, title, method, round = 1, quota = null }: NewVote,
  ): Promise<string> {
    const id = this.ids.next();
    await tx.query(
      `INSERT INTO vote (id, session_id, award, title, method, state, round, quota) VALUES ($1, $2, $3, $4, $5, 'prepared', $6, $7)`,
      [id, sessionId, award, title, method, round, quota],
    );
    return id;
  }

  /** The vote prepared for further rounds of an award, if there is one already. */
  async preparedRound(tx: Tx, sessionId: string, award: string | null, round: number): Promise<string | undefined> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM vote WHERE session_id = $1 AND award IS NOT DISTINCT FROM $2 AND round = $3 AND state = 'prepared' ORDER BY id LIMIT 1`,
      [sessionId, award, round],
    );
    return rows[0]?.id;
  }

  /** Opens a prepared vote. @throws ProblemError STALE */
  async open(tx: Tx, voteId: string, version: number, opening: Opening): Promise<void> {
    const { to, rule, totalMembers, quota, paperIssued } = opening;
    const affected = await tx.execute(
      `UPDATE vote SET state = $4, method = $5, rule = $6, total_members = $7, opened_at = $8, quota = $9, paper_issued = $10,
         version = version + 1 WHERE id = $1 AND version = $2 AND state = ANY($3)`,
      [
        voteId,
        version,
        voteMachine.actions.openVote.from,
        to,
        rule.method,
        JSON.stringify(rule),
        totalMembers,
        this.clock.now(),
        quota,
        paperIssued,
      ],
    );
    if (affected === 0) throw new ProblemError('STALE');
  }

  /** From handing out to taking in: with the same statement the key goes that could sign another ballot. @throws ProblemError STALE */
  async startCasting(tx: Tx, voteId: string): Promise<void> {
    const affected = await tx.execute(
      `UPDATE vote SET state = 'open', sealed_signing_key = NULL, version = version + 1 WHERE id = $1 AND state = 'issuing'`,
      [voteId],
    );
    if (affected === 0) throw new ProblemError('STALE');
  }

  async setPaperIssued(tx: Tx, voteId: string, paperIssued: number | null): Promise<void> {
    await tx.execute(`UPDATE vote SET paper_issued = $2, version = version + 1 WHERE id = $1`, [voteId, paperIssued]);
  }

  /** Ends a vote; the key of its box goes with the same statement. @throws ProblemError STALE */
  async close(tx: Tx, voteId: string, version: number, seal: Seal | null): Promise<void> {
    const { from, to } = voteMachine.actions.closeVote;
    const affected = await tx.execute(
      `UPDATE vote SET state = $4, closed_at = $5, sealed_signing_key = NULL, sealed_box_key = NULL, record_root = $6,
         record_signature = $7, version = version + 1 WHERE id = $1 AND version = $2 AND state = ANY($3)`,
      [voteId, version, from, to, this.clock.now(), seal?.root ?? null, seal?.signature ?? null],
    );
    if (affected === 0) throw new ProblemError('STALE');
  }

  /** Makes a vote void; its keys go, so that nobody will ever open its box, nor offer it a ballot. @throws ProblemError STALE */
  async void(tx: Tx, voteId: string, version: number, reason: string): Promise<void> {
    const { from, to } = voteMachine.actions.voidVote;
    const affected = await tx.execute(
      `UPDATE vote SET state = $5, void_reason = $3, modulus = NULL, sealed_signing_key = NULL, sealed_box_key = NULL, version = version + 1
       WHERE id = $1 AND version = $2 AND state = ANY($4)`,
      [voteId, version, reason, from, to],
    );
    if (affected === 0) throw new ProblemError('STALE');
  }

  /** Makes every prepared vote of a session void. */
  async voidPrepared(tx: Tx, sessionId: string, reason: string): Promise<void> {
    await tx.execute(
      `UPDATE vote SET state = 'void', void_reason = $2, version = version + 1 WHERE session_id = $1 AND state = 'prepared'`,
      [sessionId, reason],
    );
  }

  /** A prepared vote that has lost its last item goes; one whose items are all put off stays in the record as void. */
  async settle(tx: Tx, voteId: string): Promise<void> {
    await tx.execute(
      `DELETE FROM vote v WHERE v.id = $1 AND v.state = 'prepared' AND NOT EXISTS (SELECT 1 FROM agenda_item a WHERE a.vote_id = v.id)`,
      [voteId],
    );
    await tx.execute(
      `UPDATE vote v SET state = 'void', void_reason = 'Các mục đã hoãn', version = version + 1 WHERE v.id = $1 AND v.state = 'prepared'
         AND NOT EXISTS (SELECT 1 FROM agenda_item a WHERE a.vote_id = v.id AND a.result IS NULL)`,
      [voteId],
    );
  }
}
