import type { councils, ResponseOf } from '@gs/contracts';
import { findAward, voteRuleFor, type VoteRule, type VoteState } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { Db, ProblemError, type Actor, type LocalDate } from '@gs/api-platform';
import { sessionDay, sitsOn } from './access';
import { denominatorBefore, thresholdText } from '../votes/threshold';

type Sheet = ResponseOf<typeof councils.ballot>;
type MyVotes = ResponseOf<typeof councils.myVotes>['items'];

interface SheetRow {
  readonly voteId: string;
  readonly title: string;
  readonly award: string | null;
  readonly method: 'secret' | 'open';
  readonly state: VoteState;
  readonly rule: VoteRule | null;
  readonly totalMembers: number;
  readonly present: number;
  readonly written: number;
  readonly day: LocalDate;
  readonly sessionTitle: string;
  readonly councilName: string;
  readonly memberName: string;
  readonly attendance: string | null;
  readonly hasVoted: boolean;
}

/** Items an account of a seat `m` (account `acc`) may vote on; what is about them is not in it. Needs the vote `v`. */
const mine = `a.vote_id = v.id AND a.result IS DISTINCT FROM 'postponed'
  AND NOT a.concerned_person_ids && array_remove(ARRAY[m.person_id, acc.person_id], NULL)
  AND NOT a.id = ANY(COALESCE(r.recused_item_ids, '{}'))`;
const seats = `FROM vote v JOIN council_session s ON s.id = v.session_id JOIN council c ON c.id = s.council_id
  JOIN council_member m ON m.council_id = c.id AND ${sitsOn(sessionDay)}
  JOIN account acc ON acc.id = m.account_id
  LEFT JOIN vote_roll r ON r.vote_id = v.id AND r.member_id = m.id`;

/** The member's own sheet and what waits for them. No count by choice is ever asked here. */
@Injectable()
export class BallotReader {
  constructor(private readonly db: Db) {}

  /** @throws ProblemError NOT_FOUND (no such vote on this member's council), NOT_ENTITLED (not on the roll) */
  async sheet(actor: Actor, voteId: string): Promise<Sheet> {
    const rows = await this.db.query<SheetRow>(
      `SELECT v.id AS "voteId", v.title, v.award, v.method, v.state, v.rule, ${sessionDay} AS day, s.title AS "sessionTitle",
         COALESCE(v.total_members, (SELECT count(*)::int FROM council_member x WHERE x.council_id = c.id
           AND ${sitsOn(sessionDay).replaceAll('m.', 'x.')})) AS "totalMembers",
         (SELECT count(*)::int FROM vote_roll x WHERE x.vote_id = v.id AND x.attendance = 'present') AS present,
         (SELECT count(*)::int FROM vote_roll x WHERE x.vote_id = v.id AND x.attendance = 'written') AS written,
         c.name AS "councilName", m.name AS "memberName", r.attendance, COALESCE(r.has_voted, false) AS "hasVoted"
       ${seats} WHERE v.id = $1 AND m.account_id = $2 ORDER BY r.attendance = 'present' DESC NULLS LAST, m.seat LIMIT 1`,
      [voteId, actor.accountId],
    );
    const row = rows[0];
    if (row === undefined) throw new ProblemError('NOT_FOUND');
    if (row.state !== 'prepared' && row.attendance !== 'present') throw new ProblemError('NOT_ENTITLED');
    const items = await this.db.query<Sheet['items'][number]>(
      `SELECT a.id, a.title, a.subtitle, a.ref_id AS "refId", a.summary ${seats} JOIN agenda_item a ON ${mine}
       WHERE v.id = $1 AND m.account_id = $2 ORDER BY a.seq`,
      [voteId, actor.accountId],
    );
    // A vote on nothing but matters about the member does not exist for them.
    if (items.length === 0 && row.state !== 'void') throw new ProblemError('NOT_FOUND');
    return sheetOf(row, items);
  }

  /** Secret votes open now in which the member has a ballot, cast or not. */
  votes(actor: Actor): Promise<MyVotes> {
    return this.db.query<MyVotes[number]>(
      `SELECT v.id AS "voteId", v.title, s.title AS "sessionTitle", c.name AS "councilName", v.state, r.has_voted AS "hasVoted",
         i.count AS "itemCount"
       ${seats} CROSS JOIN LATERAL (SELECT count(*)::int AS count FROM agenda_item a WHERE ${mine}) AS i
       WHERE m.account_id = $1 AND v.state = 'open' AND v.method = 'secret' AND r.attendance = 'present' AND i.count > 0
       ORDER BY r.has_voted, v.opened_at, v.id`,
      [actor.accountId],
    );
  }
}

function sheetOf(row: SheetRow, items: Sheet['items']): Sheet {
  const rule = row.rule ?? voteRuleFor(row.award ?? '', row.day);
  const roll = { total: row.totalMembers, present: row.present, written: row.written };
  return {
    voteId: row.voteId,
    sessionTitle: row.sessionTitle,
    councilName: row.councilName,
    title: row.title,
    awardName: row.award === null ? '' : (findAward(row.award)?.name ?? row.award),
    method: row.method,
    state: row.state,
    hasVoted: row.hasVoted,
    memberName: row.memberName,
    thresholdText: thresholdText(rule, denominatorBefore(rule, roll)),
    items,
  };
}
