import { toBase64Url, type PublicKeyJwk } from '@gs/ballots';
import type { councils, ResponseOf } from '@gs/contracts';
import { findAward, voteRuleFor, type VoteRule } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { Clock, Db, ProblemError, type Actor, type LocalDate } from '@gs/api-platform';
import { RecordSigner } from '../ballots/record-signer';
import { denominatorBefore, thresholdText } from '../votes/threshold';
import { itemHiddenFrom, officeZone, sessionDay, sitsOn } from './access';

type Sheet = ResponseOf<typeof councils.ballot>;
type MyVotes = ResponseOf<typeof councils.myVotes>['items'];

interface SheetRow {
  readonly voteId: string;
  readonly sessionId: string;
  readonly title: string;
  readonly award: string | null;
  readonly method: Sheet['method'];
  readonly state: Sheet['state'];
  readonly round: number;
  readonly rule: VoteRule | null;
  readonly modulus: Buffer | null;
  readonly totalMembers: number;
  readonly present: number;
  readonly written: number;
  readonly day: LocalDate;
  readonly sessionTitle: string;
  readonly councilName: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly attendance: 'present' | 'written' | 'absent' | null;
  readonly channel: Sheet['channel'];
  readonly credential: Sheet['credential'] | null;
  readonly opinionDue: string;
}

const asked = `(a.result IS NULL OR a.result IN ('passed', 'not-passed'))`;
/** Items `a` that an account of a seat `m` votes on; what is kept from them is not in it. Needs the vote `v` and the roll `r`. */
const mine = `a.vote_id = v.id AND ${asked} AND NOT ${itemHiddenFrom('m.account_id')}
  AND NOT a.id = ANY(COALESCE(r.recused_item_ids, '{}'))`;
/** How a member takes part: by the frozen roll, before it by the roll call. A circulated session asks all who are not away. */
const attendance = `COALESCE(r.attendance, CASE WHEN s.form = 'meeting' THEN t.status WHEN t.status = 'absent' THEN 'absent' ELSE 'written' END)`;
/** Until when a written opinion is asked for: its term, or the day of the meeting. */
const opinionDue = `COALESCE(s.opinions_due, (${sessionDay} + 1)::timestamp AT TIME ZONE '${officeZone}')`;
const seats = `FROM vote v JOIN council_session s ON s.id = v.session_id JOIN council c ON c.id = s.council_id
  JOIN council_member m ON m.council_id = c.id AND ${sitsOn(sessionDay)}
  LEFT JOIN session_attendance t ON t.session_id = s.id AND t.member_id = m.id
  LEFT JOIN vote_roll r ON r.vote_id = v.id AND r.member_id = m.id`;

/** The member's own sheet and what waits for them. No count by choice is ever asked here. */
@Injectable()
export class BallotReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly signer: RecordSigner,
  ) {}

  /** @throws ProblemError NOT_FOUND (no such vote on this member's council, or none of it theirs), NOT_ENTITLED (away) */
  async sheet(actor: Actor, voteId: string): Promise<Sheet> {
    const rows = await this.db.query<SheetRow>(
      `SELECT v.id AS "voteId", s.id AS "sessionId", v.title, v.award, v.method, v.state, v.round, v.rule, v.modulus,
         ${sessionDay} AS day, s.title AS "sessionTitle",
         COALESCE(v.total_members, (SELECT count(*)::int FROM council_member x WHERE x.council_id = c.id
           AND ${sitsOn(sessionDay).replaceAll('m.', 'x.')})) AS "totalMembers",
         (SELECT count(*)::int FROM vote_roll x WHERE x.vote_id = v.id AND x.attendance = 'present') AS present,
         (SELECT count(*)::int FROM vote_roll x WHERE x.vote_id = v.id AND x.attendance = 'written') AS written,
         c.name AS "councilName", m.id AS "memberId", m.name AS "memberName", ${attendance} AS attendance, r.channel, r.credential,
         ${opinionDue} AS "opinionDue"
       ${seats} WHERE v.id = $1 AND m.account_id = $2 ORDER BY r.attendance = 'present' DESC NULLS LAST, m.seat LIMIT 1`,
      [voteId, actor.accountId],
    );
    const row = rows[0];
    if (row === undefined) throw new ProblemError('NOT_FOUND');
    const items = await this.db.query<Sheet['items'][number]>(
      `SELECT a.id, a.title, a.subtitle, a.ref_id AS "refId", a.summary, a.exponent ${seats} JOIN agenda_item a ON ${mine}
       WHERE v.id = $1 AND m.id = $2 ORDER BY a.seq`,
      [voteId, row.memberId],
    );
    // A vote on nothing but matters kept from the member does not exist for them.
    if (items.length === 0 && row.state !== 'void') throw new ProblemError('NOT_FOUND');
    if (row.state !== 'prepared' && (row.attendance === null || row.attendance === 'absent'))
      throw new ProblemError('NOT_ENTITLED');
    return sheetOf(row, items, await this.opinion(row), this.signer.key.publicJwk);
  }

  private async opinion({ voteId, memberId, attendance: how, opinionDue: due }: SheetRow): Promise<Sheet['opinion']> {
    if (how !== 'written') return null;
    const choices = await this.db.query<NonNullable<Sheet['opinion']>['choices'][number]>(
      `SELECT item_id AS "itemId", choice FROM named_choice WHERE vote_id = $1 AND member_id = $2 AND source = 'written'`,
      [voteId, memberId],
    );
    return { due, choices };
  }

  /**
   * What waits for the member: votes by ballot that hand out or take in, written opinions that are asked of them, paper that
   * they are to count. Whether they have cast a ballot nobody knows, so it is not told here either.
   */
  votes(actor: Actor): Promise<MyVotes> {
    return this.db.query<MyVotes[number]>(
      `SELECT w.* FROM (
         SELECT v.id AS "voteId", v.title, s.title AS "sessionTitle", c.name AS "councilName", v.state, r.channel,
           COALESCE(r.credential, 'none') AS credential,
           CASE WHEN ${attendance} = 'written' AND (s.opinions_due IS NULL OR s.opinions_due > $2)
             AND (s.state = 'open' OR (s.state = 'planned' AND s.invited_at IS NOT NULL)) THEN ${opinionDue} END AS "opinionDue",
           EXISTS (SELECT 1 FROM named_choice n WHERE n.vote_id = v.id AND n.member_id = m.id AND n.source = 'written') AS "hasOpinion",
           v.state = 'open' AND v.paper_issued IS NOT NULL AND m.id = ANY(ARRAY(SELECT t2.member_id FROM vote_teller t2
             JOIN council_member x ON x.id = t2.member_id WHERE t2.vote_id = v.id AND x.account_id IS NOT NULL
             ORDER BY t2.seq LIMIT 2)) AS "isTeller",
           v.method = 'secret' AND v.state IN ('issuing', 'open') AND r.attendance = 'present' AS "byBallot",
           i.count AS "itemCount"
         ${seats} CROSS JOIN LATERAL (SELECT count(*)::int AS count FROM agenda_item a WHERE ${mine}) AS i
         WHERE m.account_id = $1 AND v.state IN ('prepared', 'issuing', 'open') AND i.count > 0) AS w
       WHERE w."byBallot" OR w."opinionDue" IS NOT NULL OR w."isTeller" ORDER BY w."voteId"`,
      [actor.accountId, this.clock.now()],
    );
  }
}

function sheetOf(row: SheetRow, items: Sheet['items'], opinion: Sheet['opinion'], recordKey: PublicKeyJwk): Sheet {
  const rule = row.rule ?? voteRuleFor(row.award ?? '', row.day);
  const roll = { total: row.totalMembers, present: row.present, written: row.written };
  return {
    voteId: row.voteId,
    sessionId: row.sessionId,
    sessionTitle: row.sessionTitle,
    councilName: row.councilName,
    title: row.title,
    awardName: row.award === null ? '' : (findAward(row.award)?.name ?? row.award),
    method: row.method,
    state: row.state,
    round: row.round,
    channel: row.channel,
    credential: row.credential ?? 'none',
    memberName: row.memberName,
    thresholdText: thresholdText(rule, denominatorBefore(rule, roll)),
    modulus: row.modulus === null ? null : toBase64Url(row.modulus),
    recordKey: row.modulus === null ? null : recordKey,
    opinion,
    items,
  };
}
