import type { schemas } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { Clock, Db, ProblemError, type Actor, type Queryable } from '@gs/api-platform';
import type { z } from 'zod';
import { councilManaged, itemHidden, sessionVisible } from './access';
import { awardName } from '../papers/figures';
import type { MinutesSigner } from '../papers/session-paper';
import { isLatest } from './minutes-settled';

export type MinutesVersion = z.output<typeof schemas.minutesVersion>;

interface Row extends Omit<MinutesVersion, 'voteTitle' | 'maySignAs'> {
  readonly award: string | null;
  readonly round: number | null;
  readonly signers: readonly MinutesSigner[];
  readonly ownSeats: readonly string[];
  readonly signed: readonly MinutesSigner[];
  readonly pdfFileId: string;
  readonly docxFileId: string;
}

/**
 * Frozen minutes and who has signed them. Signatures stand beside a version, not on it: its bytes are fixed before anybody
 * signs, and each signature is of these very bytes. Whoever takes no part in a matter is told of no version that reports it.
 */
@Injectable()
export class MinutesReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** The latest version of each paper first. @throws ProblemError NOT_FOUND */
  async list(actor: Actor, sessionId: string): Promise<MinutesVersion[]> {
    const rows = await this.rows(this.db, actor, 'v.session_id = $1', sessionId);
    if (rows.length === 0) await this.requireSession(actor, sessionId);
    return rows.map(versionView);
  }

  /** @throws ProblemError NOT_FOUND */
  async version(actor: Actor, id: string, db: Queryable = this.db): Promise<MinutesVersion> {
    return versionView(await this.row(db, actor, id));
  }

  /** The stored file of a version. @throws ProblemError NOT_FOUND */
  async fileId(actor: Actor, id: string, format: 'pdf' | 'docx'): Promise<string> {
    const { pdfFileId, docxFileId } = await this.row(this.db, actor, id);
    return format === 'pdf' ? pdfFileId : docxFileId;
  }

  private async row(db: Queryable, actor: Actor, id: string): Promise<Row> {
    const rows = await this.rows(db, actor, 'v.id = $1', id);
    if (rows[0] === undefined) throw new ProblemError('NOT_FOUND');
    return rows[0];
  }

  private rows(db: Queryable, actor: Actor, where: string, id: string): Promise<Row[]> {
    const today = this.clock.today();
    const params: unknown[] = [id, actor.accountId];
    const seen = `(${sessionVisible(actor, today, params)} OR ${councilManaged(actor, today, params)})`;
    const hidden = itemHidden(actor, params);
    return db.query<Row>(
      `SELECT v.id, v.paper, v.vote_id AS "voteId", t.award, t.round, v.number, v.note, v.made_at AS "madeAt",
         acc.display_name AS "madeBy", v.pdf_sha256 AS "pdfSha256", ${isLatest} AS "isLatest", v.data -> 'signers' AS signers,
         v.pdf_file_id AS "pdfFileId", v.docx_file_id AS "docxFileId",
         ARRAY(SELECT own.id FROM council_member own WHERE own.council_id = c.id AND own.account_id = $2) AS "ownSeats",
         (SELECT COALESCE(json_agg(json_build_object('role', g.role, 'memberId', g.member_id)), '[]')
          FROM minutes_signature g WHERE g.version_id = v.id) AS signed,
         (SELECT COALESCE(json_agg(json_build_object('role', g.role, 'name', gm.name,
            'signedAt', to_char(g.signed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY g.signed_at, gm.seat), '[]')
          FROM minutes_signature g JOIN council_member gm ON gm.id = g.member_id WHERE g.version_id = v.id) AS signatures
       FROM minutes_version v JOIN council_session s ON s.id = v.session_id JOIN council c ON c.id = s.council_id
       JOIN account acc ON acc.id = v.made_by LEFT JOIN vote t ON t.id = v.vote_id
       WHERE ${where} AND ${seen} AND NOT EXISTS (SELECT 1 FROM agenda_item a
         WHERE a.session_id = s.id AND (v.vote_id IS NULL OR a.vote_id = v.vote_id) AND ${hidden})
       ORDER BY v.paper, t.id, v.number DESC`,
      params,
    );
  }

  private async requireSession(actor: Actor, sessionId: string): Promise<void> {
    const today = this.clock.today();
    const params: unknown[] = [sessionId];
    const seen = `(${sessionVisible(actor, today, params)} OR ${councilManaged(actor, today, params)})`;
    const rows = await this.db.query(
      `SELECT 1 FROM council_session s JOIN council c ON c.id = s.council_id WHERE s.id = $1 AND ${seen}`,
      params,
    );
    if (rows.length === 0) throw new ProblemError('NOT_FOUND');
  }
}

function versionView(row: Row): MinutesVersion {
  const { award, round, signers, ownSeats, signed, pdfFileId: _pdf, docxFileId: _docx, ...version } = row;
  const open = signers.filter(
    ({ role, memberId }) =>
      ownSeats.includes(memberId) && !signed.some((one) => one.role === role && one.memberId === memberId),
  );
  const title = round === null ? '' : awardName(award);
  return {
    ...version,
    voteTitle: round !== null && round > 1 ? `${title} (vòng ${round})` : title,
    maySignAs: version.isLatest ? [...new Set(open.map(({ role }) => role))] : [],
  };
}
