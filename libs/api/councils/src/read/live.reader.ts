import type { councils, ResponseOf } from '@gs/contracts';
import { findAward } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@gs/api-platform';
import { countRoll } from '../persistence/roll';
import { thresholdText } from '../votes/threshold';
import { quorums } from './session-detail';
import { SessionReader, type SessionView } from './session.reader';
import type { ItemRow } from './session-rows';
import type { VotePicture } from './vote-view';

type Live = ResponseOf<typeof councils.live>;

/** What the room looks at now. For whoever takes no part in the current item it is as if there were none. */
@Injectable()
export class LiveReader {
  constructor(private readonly sessions: SessionReader) {}

  /** @throws ProblemError NOT_FOUND */
  async live(actor: Actor, sessionId: string): Promise<Live> {
    const view = await this.sessions.view(actor, sessionId);
    const { session, members, votes } = view;
    const { present, written, total } = countRoll(members);
    const item = votes.flatMap(({ items }) => items).find(({ id }) => id === session.currentItemId);
    return {
      sessionId,
      title: session.title,
      councilName: session.councilName,
      state: session.state,
      attendance: { present, written, total },
      quorums: quorums(view),
      item: item === undefined ? null : itemView(item),
      vote: voteView(view, item),
      agenda: agendaOf(votes),
    };
  }
}

const awardName = (award: string | null): string =>
  award === null ? 'Nội dung khác' : (findAward(award)?.name ?? award);

const itemView = ({ id, seq, title, subtitle, award, summary }: ItemRow): Live['item'] => ({
  id,
  seq,
  title,
  subtitle,
  awardName: awardName(award),
  summary,
});

/** The vote that runs now, or else the one that the item on the table belongs to. */
function voteView({ votes }: SessionView, item: ItemRow | undefined): Live['vote'] {
  const picture =
    votes.find(({ vote }) => vote.state === 'issuing' || vote.state === 'open') ??
    votes.find(({ vote }) => vote.id === item?.voteId);
  if (picture === undefined) return null;
  const { vote, rule, total, items } = picture;
  return {
    id: vote.id,
    title: vote.title,
    method: vote.method,
    state: vote.state,
    round: vote.round,
    thresholdText: thresholdText(rule, total),
    results: vote.state === 'closed' ? items.flatMap(resultView) : [],
  };
}

const resultView = ({ title, result, tally, reason }: ItemRow): NonNullable<Live['vote']>['results'] =>
  result === null ? [] : [{ title, result, arithmetic: tally?.arithmetic ?? reason }];

/** The agenda by award: how many matters, and how many have been dealt with. One voted on again is one matter. */
function agendaOf(votes: readonly VotePicture[]): Live['agenda'] {
  const groups = new Map<string, Map<number, boolean>>();
  for (const item of votes.flatMap(({ items }) => items)) {
    const name = awardName(item.award);
    const group = groups.get(name) ?? new Map<number, boolean>();
    groups.set(name, group.set(item.seq, (group.get(item.seq) ?? true) && item.result !== null));
  }
  return [...groups].map(([name, matters]) => ({
    awardName: name,
    count: matters.size,
    done: [...matters.values()].filter(Boolean).length,
  }));
}
