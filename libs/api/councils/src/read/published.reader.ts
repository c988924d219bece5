import { codeOf, fromBase64Url, type VoteRecord } from '@gs/ballots';
import type { councils, ResponseOf } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { Clock, Db, ProblemError, type Actor } from '@gs/api-platform';
import { councilManaged, itemHiddenFrom, sessionVisible, voteHiddenFrom } from './access';
import { seenNumber } from './numbering';

type Published = ResponseOf<typeof councils.published>;

interface PublishedRow {
  readonly voteId: string;
  readonly sessionId: string;
  readonly title: string;
  readonly sessionTitle: string;
  readonly councilName: string;
  readonly state: string;
  readonly closedAt: string | null;
  readonly body: string | null;
}

interface SeenItem {
  readonly id: string;
  readonly seq: number;
  readonly result: Published['items'][number]['result'];
}

/** What is published of a counted secret vote to the council. All of it comes from the record as it was signed. */
@Injectable()
export class PublishedReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * The ballots item by item, without the items kept from the actor; the root that fixes the whole only to who sees it all.
   * @throws ProblemError NOT_FOUND, WRONG_STATE (not counted, or held before records were kept)
   */
  async list(actor: Actor, voteId: string): Promise<Published> {
    const { row, record } = await this.find(actor, voteId);
    const seen = await this.seenItems(actor, voteId);
    return {
      voteId: row.voteId,
      sessionId: row.sessionId,
      title: row.title,
      sessionTitle: row.sessionTitle,
      councilName: row.councilName,
      closedAt: row.closedAt ?? '',
      root: seen.length < record.items.length ? null : record.root,
      modulus: record.vote.modulus,
      items: record.items.flatMap((item) => {
        const own = seen.find(({ id }) => id === item.id);
        return own === undefined ? [] : [published(item, own)];
      }),
    };
  }

  /** The record whole, byte for byte as signed. @throws ProblemError NOT_FOUND (also to whoever takes no part in an item), WRONG_STATE */
  async whole(actor: Actor, voteId: string): Promise<{ body: string; title: string }> {
    const { row, record, body } = await this.find(actor, voteId);
    const seen = await this.seenItems(actor, voteId);
    if (seen.length < record.items.length) throw new ProblemError('NOT_FOUND');
    return { body, title: `${row.title} - ${row.sessionTitle}` };
  }

  private async find(actor: Actor, voteId: string): Promise<{ row: PublishedRow; record: VoteRecord; body: string }> {
    const params: unknown[] = [voteId, actor.accountId];
    const today = this.clock.today();
    const visible = `(${sessionVisible(actor, today, params)} OR ${councilManaged(actor, today, params)})`;
    const rows = await this.db.query<PublishedRow>(
      `SELECT v.id AS "voteId", s.id AS "sessionId", v.title, s.title AS "sessionTitle", c.name AS "councilName", v.state,
         v.closed_at AS "closedAt", p.body
       FROM vote v JOIN council_session s ON s.id = v.session_id JOIN council c ON c.id = s.council_id
       LEFT JOIN vote_record p ON p.vote_id = v.id
       WHERE v.id = $1 AND ${visible} AND NOT ${voteHiddenFrom('$2::uuid')}`,
      params,
    );
    const row = rows[0];
    if (row === undefined) throw new ProblemError('NOT_FOUND');
    if (row.state !== 'closed' || row.body === null) throw new ProblemError('WRONG_STATE');
    return { row, body: row.body, record: JSON.parse(row.body) as VoteRecord };
  }

  private seenItems(actor: Actor, voteId: string): Promise<SeenItem[]> {
    return this.db.query<SeenItem>(
      `SELECT a.id, ${seenNumber('$2::uuid')} AS seq, a.result FROM agenda_item a
       WHERE a.vote_id = $1 AND a.tally IS NOT NULL AND NOT ${itemHiddenFrom('$2::uuid')}`,
      [voteId, actor.accountId],
    );
  }
}

const published = (
  { id, title, subtitle, arithmetic, root, exponent, ballots, paper, written }: VoteRecord['items'][number],
  { seq, result }: SeenItem,
): Published['items'][number] => ({
  id,
  seq,
  title,
  subtitle,
  result,
  arithmetic,
  root,
  exponent,
  ballots: ballots.map(({ serial, choice }) => ({ code: codeOf(fromBase64Url(serial)), choice })),
  paper: { agree: paper.agree, disagree: paper.disagree, invalid: paper.invalid },
  written,
});
