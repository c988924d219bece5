import { Injectable } from '@nestjs/common';
import { Clock, Ids, ProblemError, type Actor, type Tx } from '@gs/api-platform';
import { isLatest, minutesSettled, proseStands } from '../read/minutes-settled';
import type { MinutesKind, MinutesSigner, SignedPaper } from '../papers/session-paper';

/** A version to be kept for ever. */
export interface NewMinutes extends SignedPaper {
  readonly sessionId: string;
  readonly kind: MinutesKind;
  readonly voteId: string | null;
  readonly note: string;
  readonly pdfFileId: string;
  readonly docxFileId: string;
  readonly pdfSha256: string;
}

export interface SignableVersion {
  readonly id: string;
  readonly sessionId: string;
  readonly kind: MinutesKind;
  readonly number: number;
  readonly pdfSha256: string;
  readonly isLatest: boolean;
  readonly signers: readonly MinutesSigner[];
}

const noVote = '00000000-0000-0000-0000-000000000000';

/** Versions of minutes and their signatures: added, never changed. */
@Injectable()
export class MinutesRepository {
  constructor(
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Makes whoever freezes, signs or writes the prose of a session wait for each other. */
  async lockSession(tx: Tx, sessionId: string): Promise<void> {
    await tx.query(`SELECT id FROM council_session WHERE id = $1 FOR UPDATE`, [sessionId]);
  }

  /** Keeps a version under the next number of its paper; the session is locked. @returns its id and number */
  async add(tx: Tx, actor: Actor, minutes: NewMinutes): Promise<{ id: string; number: number }> {
    const id = this.ids.next();
    const rows = await tx.query<{ number: number }>(
      `INSERT INTO minutes_version (id, session_id, paper, vote_id, number, data, pdf_file_id, docx_file_id, pdf_sha256, note, made_by, made_at)
       SELECT $1, $2, $3, $4, 1 + COALESCE((SELECT max(number) FROM minutes_version WHERE session_id = $2 AND paper = $3
           AND COALESCE(vote_id, '${noVote}') = COALESCE($4::uuid, '${noVote}')), 0), $5::jsonb, $6, $7, $8, $9, $10, $11
       RETURNING number`,
      [
        id,
        minutes.sessionId,
        minutes.kind,
        minutes.voteId,
        JSON.stringify({ paper: minutes.paper, signers: minutes.signers }),
        minutes.pdfFileId,
        minutes.docxFileId,
        minutes.pdfSha256,
        minutes.note,
        actor.accountId,
        this.clock.now(),
      ],
    );
    const number = rows[0]?.number;
    if (number === undefined) throw new Error('minutes were not kept');
    return { id, number };
  }

  /** A version as whoever signs it needs it; undefined when there is none. */
  async signable(tx: Tx, id: string): Promise<SignableVersion | undefined> {
    const rows = await tx.query<SignableVersion>(
      `SELECT v.id, v.session_id AS "sessionId", v.paper AS kind, v.number, v.pdf_sha256 AS "pdfSha256", ${isLatest} AS "isLatest",
         v.data -> 'signers' AS signers
       FROM minutes_version v WHERE v.id = $1`,
      [id],
    );
    return rows[0];
  }

  /** Which of these members' seats the account fills. */
  async ownSeats(tx: Tx, actor: Actor, memberIds: readonly string[]): Promise<Set<string>> {
    const rows = await tx.query<{ id: string }>(
      `SELECT id FROM council_member WHERE id = ANY($1::uuid[]) AND account_id = $2`,
      [memberIds, actor.accountId],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Notes a signature. @throws ProblemError WRONG_STATE when that member has signed in that capacity before */
  async sign(
    tx: Tx,
    actor: Actor,
    signature: MinutesSigner & { readonly versionId: string; readonly pdfSha256: string },
  ): Promise<void> {
    const { versionId, role, memberId, pdfSha256 } = signature;
    const affected = await tx.execute(
      `INSERT INTO minutes_signature (version_id, role, member_id, account_id, pdf_sha256, signed_at)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
      [versionId, role, memberId, actor.accountId, pdfSha256, this.clock.now()],
    );
    if (affected === 0) throw new ProblemError('WRONG_STATE');
  }

  /** Whether chair and secretary have both signed the latest minutes of a session: then its prose stands. */
  async isSettled(tx: Tx, sessionId: string): Promise<boolean> {
    const rows = await tx.query(`SELECT 1 WHERE ${minutesSettled('$1::uuid')}`, [sessionId]);
    return rows.length > 0;
  }

  /** @throws ProblemError WRONG_STATE when the minutes are signed (only a new version, with the reason, changes them) or were never kept here */
  async requireWritable(tx: Tx, sessionId: string): Promise<void> {
    const rows = await tx.query(`SELECT 1 FROM council_session s WHERE s.id = $1 AND ${proseStands('s')}`, [sessionId]);
    if (rows.length > 0) throw new ProblemError('WRONG_STATE');
  }
}
