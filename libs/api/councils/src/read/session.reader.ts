import { quorumMet, quorumNeeded, quorumRuleFor, votesNeeded, type SessionPurpose } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { Clock, Db, ProblemError, type Actor, type Queryable } from '@gs/api-platform';
import { ownPersons } from './access';
import { countRoll, rollOf, type RollMember } from '../persistence/roll';
import { highestPossible } from '../votes/highest-possible';
import {
  itemRows,
  rollRows,
  sessionRow,
  voteRows,
  writtenRows,
  type SessionDetail,
  type SessionRow,
} from './session-rows';
import { pictureOf, voteView, votedItems, type VotePicture } from './vote-view';

/** All that is known of one session, as its screen, its papers and its commands need it. */
export interface SessionView {
  readonly session: SessionRow;
  readonly members: readonly RollMember[];
  readonly votes: readonly VotePicture[];
  /** Something on the agenda is kept from the reader because it is about them. */
  readonly somethingHidden: boolean;
}

/** One session in the contract's shape. Those who run it see all of it; anybody else nothing of an item about themselves. */
@Injectable()
export class SessionReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** @throws ProblemError NOT_FOUND */
  async view(actor: Actor, id: string, db: Queryable = this.db): Promise<SessionView> {
    const session = await sessionRow(db, actor, this.clock.today(), id);
    if (session === null) throw new ProblemError('NOT_FOUND');
    const hiddenFrom = session.managed ? [] : await ownPersons(db, actor);
    const members = await rollOf(db, session.councilId, id, session.day);
    const votes = await voteRows(db, id);
    const items = await itemRows(db, id, hiddenFrom);
    const roll = await rollRows(db, id);
    const written = await writtenRows(db, id);
    const numbered = session.managed ? items : items.map((item, index) => ({ ...item, seq: index + 1 }));
    const total = await itemCount(db, id);
    const pictures = votes
      .map((vote) => pictureOf({ session, members }, vote, { items: numbered, roll, written }))
      // A vote on nothing but items about the reader is itself a trace of them; a void one has handed its items on.
      .filter((picture) => session.managed || picture.items.length > 0);
    return { session, members, votes: pictures, somethingHidden: items.length < total };
  }

  /** @throws ProblemError NOT_FOUND */
  async detail(actor: Actor, id: string, db: Queryable = this.db): Promise<SessionDetail> {
    return sessionDetail(await this.view(actor, id, db));
  }
}

async function itemCount(db: Queryable, sessionId: string): Promise<number> {
  const rows = await db.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM agenda_item WHERE session_id = $1`,
    [sessionId],
  );
  return rows[0]?.count ?? 0;
}

function sessionDetail({ session, members, votes }: SessionView): SessionDetail {
  const memberName = (id: string | null): string => members.find((member) => member.id === id)?.name ?? '';
  return {
    id: session.id,
    council: { id: session.councilId, name: session.councilName, level: session.level },
    title: session.title,
    kind: session.kind,
    state: session.state,
    scheduledAt: session.scheduledAt,
    place: session.place,
    itemCount: votes.reduce((sum, { items }) => sum + items.length, 0),
    version: session.version,
    openedAt: session.openedAt,
    closedAt: session.closedAt,
    notes: session.notes,
    conclusion: session.conclusion,
    establishedBy: session.establishedBy,
    organisation: session.organisation,
    chairName: memberName(session.chairMemberId),
    secretaryName: memberName(session.secretaryMemberId),
    attendance: members.map(({ id, seat, name, position, role, status, reason }) => ({
      memberId: id,
      seat,
      name,
      position,
      role,
      status,
      reason,
    })),
    rollFrozen: votes.some(({ vote }) => vote.state === 'open'),
    quorums: quorums(session, members),
    votes: votes.map((picture) => voteView(session, picture)),
    conflicts: session.managed ? votes.flatMap((picture) => conflictsOf(picture, members)) : [],
    allowedActions: session.managed ? sessionActions(session, votes) : [],
  };
}

function quorums(session: SessionRow, members: readonly RollMember[]): SessionDetail['quorums'] {
  const roll = countRoll(members);
  return (['ordinary', 'awards'] as const satisfies readonly SessionPurpose[]).map((purpose) => {
    const rule = quorumRuleFor(session.level, purpose, session.day);
    return {
      purpose,
      needed: quorumNeeded(roll.total, rule),
      have: roll.present + (rule.countsWritten ? roll.written : 0),
      total: roll.total,
      met: quorumMet(roll, rule),
      cite: rule.cite,
    };
  });
}

/** For each member concerned by items of a vote that has not ended: the best its items can still reach, and what they need. */
function conflictsOf(picture: VotePicture, members: readonly RollMember[]): SessionDetail['conflicts'] {
  const { vote, rule, roll, total } = picture;
  if (vote.state !== 'prepared' && vote.state !== 'open') return [];
  const items = votedItems(picture.items);
  const electorate = roll.map((row) => {
    const status =
      vote.state === 'open' ? row.attendance : (members.find(({ id }) => id === row.memberId)?.status ?? null);
    return { memberId: row.memberId, status, recused: row.recusedItemIds };
  });
  const needed = votesNeeded(total, rule);
  return electorate
    .map((one) => ({ ...one, itemIds: items.filter(({ id }) => one.recused.includes(id)).map(({ id }) => id) }))
    .filter(({ itemIds }) => itemIds.length > 0)
    .map(({ memberId, itemIds }) => {
      const highest = Math.min(...itemIds.map((itemId) => highestPossible(itemId, electorate)));
      return {
        memberId,
        memberName: members.find(({ id }) => id === memberId)?.name ?? '',
        voteId: vote.id,
        itemIds,
        highestPossible: highest,
        needed,
        total,
        reachable: highest >= needed,
      };
    });
}

function sessionActions(session: SessionRow, votes: readonly VotePicture[]): SessionDetail['allowedActions'] {
  if (session.state === 'planned') return ['edit', 'open', 'cancel', 'editAgenda', 'rollCall'];
  if (session.state !== 'open') return [];
  const voting = votes.some(({ vote }) => vote.state === 'open');
  const counted = votes.some(({ vote }) => vote.state === 'closed');
  return [
    'edit',
    'close',
    ...(voting || counted ? [] : (['cancel'] as const)),
    'editAgenda',
    ...(voting ? [] : (['rollCall'] as const)),
  ];
}
