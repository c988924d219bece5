import { votesNeeded } from '@gs/domain';
import { isTied } from '../votes/outcome';
import { thresholdText } from '../votes/threshold';
import type { ItemRow, RollRow, SessionRow, VoteDetail } from './session-rows';
import { voteActions } from './vote-actions';
import { completeOpinions, turnout, type VotePicture } from './vote-view';

/** The contract's picture of a vote, of what its reader may see. */
export function voteView(session: SessionRow, picture: VotePicture): VoteDetail {
  const { vote, rule, items, total, roll, tellers } = picture;
  const counts = turnout(picture);
  // How the box fills is for those who run the session, and of them for those who take part in all of it.
  const seesBox = session.managed && !picture.somethingHidden;
  return {
    id: vote.id,
    title: vote.title,
    award: vote.award,
    method: vote.method,
    state: vote.state,
    round: vote.round,
    quota: vote.quota,
    version: vote.version,
    rule: {
      method: rule.method,
      denominator: rule.denominator,
      needed: votesNeeded(total, rule),
      total,
      thresholdText: thresholdText(rule, total),
      maxRounds: rule.maxRounds,
      cite: rule.cite,
    },
    openedAt: vote.openedAt,
    closedAt: vote.closedAt,
    ballotsIn: seesBox ? counts.ballotsIn : null,
    ballotsExpected: seesBox ? counts.ballotsExpected : null,
    writtenIn: counts.writtenIn,
    writtenExpected: counts.writtenExpected,
    writtenBy: seesBox ? completeOpinions(picture).map(({ memberId }) => memberId) : [],
    writtenScans: seesBox ? picture.written.filter(({ isScanned }) => isScanned).map(({ memberId }) => memberId) : [],
    roll: seesBox ? roll.map(rollLine) : [],
    tellers: tellers.map(({ memberId, name }) => ({ memberId, name })),
    paper: seesBox ? paperView(picture) : null,
    recordRoot: picture.somethingHidden ? null : vote.recordRoot,
    items: items.map(itemView),
    allowedActions: session.managed ? voteActions(session, picture) : [],
    voidReason: vote.voidReason,
  };
}

const rollLine = ({ memberId, channel, credential }: RollRow): VoteDetail['roll'][number] => ({
  memberId,
  channel,
  hasCredential: credential !== 'none',
});

const itemView = (item: ItemRow): VoteDetail['items'][number] => ({
  id: item.id,
  seq: item.seq,
  kind: item.kind,
  refId: item.refId,
  title: item.title,
  subtitle: item.subtitle,
  award: item.award,
  notes: item.notes,
  result: item.result,
  reason: item.reason,
  movedToAward: item.movedToAward,
  tied: isTied(item),
  tally: item.tally,
});

function paperView({ vote, tellers }: VotePicture): VoteDetail['paper'] {
  if (vote.paperIssued === null) return null;
  const entered = tellers.filter(({ hasAccount }) => hasAccount).slice(0, 2);
  const figures = entered.flatMap((teller) => teller.figures ?? []);
  const agrees = figures.length < 2 ? null : figures[0] === figures[1];
  return { issued: vote.paperIssued, counted: figures.length, agrees };
}
