import { sessionStates, voteStates } from '@gs/domain';
import { z } from 'zod';
import { cite } from './awards';
import { id, instant, localDate, organisationRef, version } from './common';

export const memberRole = z.enum(['chair', 'vice-chair', 'standing', 'secretary', 'member']);
export const sessionState = z.enum(sessionStates);
export const sessionForm = z.enum(['meeting', 'circulated']);
export const voteState = z.enum(voteStates);
export const voteMethod = z.enum(['secret', 'open', 'consensus']);
export const choice = z.enum(['agree', 'disagree', 'invalid']);
/** What a ballot on screen can say; an invalid one there is none. */
export const ballotChoice = z.enum(['agree', 'disagree']);
export const attendanceStatus = z.enum(['present', 'written', 'absent']);
export const ballotChannel = z.enum(['screen', 'paper', 'none']);
export const itemResult = z.enum(['passed', 'not-passed', 'postponed', 'returned', 'moved']);
export const conflictGround = z.enum(['nominee', 'kin', 'workplace', 'signed', 'co-author', 'declared']);
export const conflictOutcome = z.enum(['recused', 'stays']);
export const matterType = z.enum(['recognise-exemplar', 'congress-selection', 'regulation', 'other']);
export const sessionAction = z.enum(['edit', 'open', 'close', 'cancel', 'editAgenda', 'rollCall', 'invite', 'conduct']);
export const voteAction = z.enum([
  'openVote',
  'startCasting',
  'closeVote',
  'voidVote',
  'writtenOpinions',
  'hands',
  'channels',
  'breakTie',
  'newRound',
]);

export const councilMember = z.object({
  id,
  seat: z.number().int(),
  name: z.string(),
  position: z.string(),
  role: memberRole,
  accountId: id.nullable(),
  personId: id.nullable(),
  inChargeOfExemplars: z.boolean(),
  validFrom: localDate,
  validTo: localDate.nullable(),
});
export const councilAmendment = z.object({
  id,
  decision: z.string(),
  effectiveOn: localDate,
  note: z.string(),
  joined: z.array(z.string()),
  left: z.array(z.string()),
});
export const councilItem = z.object({
  id,
  name: z.string(),
  organisation: organisationRef,
  level: z.string(),
  establishedBy: z.string(),
  validFrom: localDate,
  validTo: localDate.nullable(),
  memberCount: z.number().int(),
});
export const sessionItem = z.object({
  id,
  council: z.object({ id, name: z.string(), level: z.string() }),
  title: z.string(),
  kind: z.enum(['regular', 'extraordinary']),
  form: sessionForm,
  /** Until when written opinions are taken; of a circulated session only. */
  opinionsDue: instant.nullable(),
  state: sessionState,
  scheduledAt: instant,
  place: z.string(),
  itemCount: z.number().int(),
});
/** One quorum bar: e.g. «10 để họp», «12 để xét khen», «14 để xét Anh hùng». */
export const quorum = z.object({
  purpose: z.enum(['ordinary', 'awards']),
  /** Names of the awards this bar is for, where not all of the purpose share it. */
  awards: z.array(z.string()),
  needed: z.number().int(),
  have: z.number().int(),
  total: z.number().int(),
  met: z.boolean(),
  cite,
});
export const itemTally = z.object({
  ballotsAgree: z.number().int(),
  ballotsDisagree: z.number().int(),
  ballotsInvalid: z.number().int(),
  writtenAgree: z.number().int(),
  writtenDisagree: z.number().int(),
  recused: z.number().int(),
  agree: z.number().int(),
  denominator: z.number().int(),
  passed: z.boolean(),
  arithmetic: z.string(),
  /** Of the ballots above, those on paper; absent: none. */
  paper: z.object({ agree: z.number().int(), disagree: z.number().int(), invalid: z.number().int() }).optional(),
  /** Place by votes among those that pass, where a quota ranks them; equal votes share a place. */
  rank: z.number().int().optional(),
  /** Passed by votes, but beyond the quota. */
  beyondQuota: z.boolean().optional(),
});
export const agendaItem = z.object({
  id,
  seq: z.number().int(),
  kind: z.string(),
  refId: id,
  title: z.string(),
  subtitle: z.string(),
  award: z.string().nullable(),
  notes: z.string(),
  result: itemResult.nullable(),
  /** Why it was postponed, returned or moved. */
  reason: z.string(),
  movedToAward: z.string().nullable(),
  /** Counted, but equal in votes with others at the edge of the quota: the chair has to decide. */
  tied: z.boolean(),
  tally: itemTally.nullable(),
});
/** A line of a vote's roll as the secretary sees it: how the member votes and whether their screen holds its ballot. */
export const rollLine = z.object({
  memberId: id,
  channel: ballotChannel,
  hasCredential: z.boolean(),
});
export const voteDetail = z.object({
  id,
  title: z.string(),
  award: z.string().nullable(),
  method: voteMethod,
  state: voteState,
  round: z.number().int(),
  quota: z.number().int().nullable(),
  version,
  /** Votes needed on its denominator, in words and numbers, with the clause. */
  rule: z.object({
    method: voteMethod,
    denominator: z.enum(['ALL_MEMBERS', 'PRESENT', 'VALID']),
    needed: z.number().int(),
    total: z.number().int(),
    thresholdText: z.string(),
    maxRounds: z.number().int().nullable(),
    cite,
  }),
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  /**
   * How many ballots are in the box, one per item and member, never which way, never whose. Null for whoever takes no part
   * in one of the items, and for members: only those who run the session see the box fill.
   */
  ballotsIn: z.number().int().nullable(),
  ballotsExpected: z.number().int().nullable(),
  writtenIn: z.number().int(),
  writtenExpected: z.number().int(),
  /** Members whose written opinion is in, never which way; for those who run the session, empty otherwise. */
  writtenBy: z.array(id),
  /** Of them those whose signed sheet lies here as a scan; for those who run the session, empty otherwise. */
  writtenScans: z.array(id),
  /** For those who run the session; empty otherwise. */
  roll: z.array(rollLine),
  tellers: z.array(z.object({ memberId: id, name: z.string() })),
  /** Paper beside the screen: sheets handed out, how many of the two tellers have entered their count, whether they agree. */
  paper: z.object({ issued: z.number().int(), counted: z.number().int(), agrees: z.boolean().nullable() }).nullable(),
  /** What fixes the published record: 64 hex digits; null until closed, and for votes not by secret ballot. */
  recordRoot: z.string().nullable(),
  items: z.array(agendaItem),
  allowedActions: z.array(voteAction),
  voidReason: z.string(),
});
/** A member concerned by items of a vote, and what that does to the threshold. */
export const voteConflict = z.object({
  memberId: id,
  memberName: z.string(),
  voteId: id,
  itemIds: z.array(id),
  highestPossible: z.number().int(),
  needed: z.number().int(),
  total: z.number().int(),
  reachable: z.boolean(),
});
export const sessionDetail = sessionItem.extend({
  version,
  openedAt: instant.nullable(),
  closedAt: instant.nullable(),
  invitedAt: instant.nullable(),
  invitationText: z.string(),
  notes: z.string(),
  conclusion: z.string(),
  establishedBy: z.string(),
  organisation: organisationRef,
  chairName: z.string(),
  secretaryName: z.string(),
  /** The member seat of whoever asks, if they have one. */
  myMemberId: id.nullable(),
  currentItemId: id.nullable(),
  attendance: z.array(
    z.object({
      memberId: id,
      seat: z.number().int(),
      name: z.string(),
      position: z.string(),
      role: memberRole,
      status: attendanceStatus.nullable(),
      reason: z.string(),
    }),
  ),
  rollFrozen: z.boolean(),
  quorums: z.array(quorum),
  votes: z.array(voteDetail),
  /** Told to the secretary before invitations and again before a vote opens. */
  conflicts: z.array(voteConflict),
  /** Found or declared, and nobody has said yet whether the member takes part. */
  conflictsToDecide: z.number().int(),
  allowedActions: z.array(sessionAction),
});
export const queueGroup = z.object({
  award: z.string(),
  awardName: z.string(),
  items: z.array(
    z.object({
      kind: z.string(),
      refId: id,
      title: z.string(),
      subtitle: z.string(),
      submissionTitle: z.string(),
      verdict: z.string(),
    }),
  ),
});
/** One conflict as the secretary decides on it. */
export const conflict = z.object({
  itemId: id,
  itemTitle: z.string(),
  award: z.string().nullable(),
  memberId: id,
  memberName: z.string(),
  ground: conflictGround,
  facts: z.string(),
  /** What the rules say of this ground: takes no part, or the secretary decides. */
  effect: z.enum(['recuse', 'ask']),
  cite: cite.nullable(),
  outcome: conflictOutcome.nullable(),
  reason: z.string(),
});
/** One item of the pack: what a member reads before the session. */
export const packItem = z.object({
  id,
  seq: z.number().int(),
  title: z.string(),
  subtitle: z.string(),
  award: z.string().nullable(),
  summary: z.string(),
  /** Rows of the comparison sheet, the same labels for every item of one award. */
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  /** What the check of the conditions found, in words; empty for matters without conditions. */
  findings: z.array(z.object({ outcome: z.string(), text: z.string(), cite: z.string() })),
  evidence: z.array(z.object({ fileId: id, name: z.string(), mediaType: z.string(), size: z.number().int() })),
});
/** The live screen: what the room looks at now. Nothing about an item the reader takes no part in. */
export const liveView = z.object({
  sessionId: id,
  title: z.string(),
  councilName: z.string(),
  state: sessionState,
  attendance: z.object({ present: z.number().int(), written: z.number().int(), total: z.number().int() }),
  quorums: z.array(quorum),
  item: z
    .object({
      id,
      seq: z.number().int(),
      title: z.string(),
      subtitle: z.string(),
      awardName: z.string(),
      summary: z.string(),
    })
    .nullable(),
  /** The vote that the item belongs to, or that is open now. */
  vote: z
    .object({
      id,
      title: z.string(),
      method: voteMethod,
      state: voteState,
      round: z.number().int(),
      thresholdText: z.string(),
      results: z.array(z.object({ title: z.string(), result: itemResult, arithmetic: z.string() })),
    })
    .nullable(),
  agenda: z.array(z.object({ awardName: z.string(), count: z.number().int(), done: z.number().int() })),
});
/** The installation's record key as a JWK. */
export const recordPublicKey = z.object({
  kty: z.literal('EC'),
  crv: z.literal('P-256'),
  x: z.string(),
  y: z.string(),
});
export const ballotSheet = z.object({
  voteId: id,
  sessionId: id,
  sessionTitle: z.string(),
  councilName: z.string(),
  title: z.string(),
  awardName: z.string(),
  method: voteMethod,
  state: voteState,
  round: z.number().int(),
  /** How the member votes here; null: not in the room, or before the roll is frozen. */
  channel: ballotChannel.nullable(),
  /** Whether a screen of theirs was given the ballot. Nobody knows whether it has been cast. */
  credential: z.enum(['none', 'signed', 'held']),
  memberName: z.string(),
  thresholdText: z.string(),
  /** Public part of the vote's key; null unless the vote is by secret ballot and has been opened. base64url, big-endian. */
  modulus: z.string().nullable(),
  /** Public half of what signs receipts and records, so that a screen can check its own receipt; with the modulus. */
  recordKey: recordPublicKey.nullable(),
  /** Where a named written opinion is due of this member: until when, and what they have given so far. */
  opinion: z.object({ due: instant, choices: z.array(z.object({ itemId: id, choice })) }).nullable(),
  items: z.array(
    z.object({
      id,
      title: z.string(),
      subtitle: z.string(),
      refId: id,
      summary: z.string(),
      exponent: z.number().int().nullable(),
    }),
  ),
});
export const tellerSheet = z.object({
  voteId: id,
  title: z.string(),
  sessionTitle: z.string(),
  councilName: z.string(),
  state: voteState,
  memberName: z.string(),
  paperIssued: z.number().int(),
  /** This teller's own figures; the other's are never shown. */
  entered: z.boolean(),
  otherEntered: z.boolean(),
  /** Null until both have entered theirs; items on which they differ, without either's figures. */
  differs: z.array(id).nullable(),
  items: z.array(
    z.object({
      id,
      seq: z.number().int(),
      title: z.string(),
      subtitle: z.string(),
      agree: z.number().int().nullable(),
      disagree: z.number().int().nullable(),
      invalid: z.number().int().nullable(),
    }),
  ),
});
/** What is published to the council of one item after the vote has ended. Codes in order of themselves. */
export const publishedItem = z.object({
  id,
  seq: z.number().int(),
  title: z.string(),
  subtitle: z.string(),
  /** Null: equal in votes at the edge of the quota; the chair has not decided yet. */
  result: itemResult.nullable(),
  arithmetic: z.string(),
  root: z.string(),
  /** With the modulus what this item's credentials were checked with; null: nobody voted on screen. */
  exponent: z.number().int().nullable(),
  ballots: z.array(z.object({ code: z.string(), choice: ballotChoice })),
  paper: z.object({ agree: z.number().int(), disagree: z.number().int(), invalid: z.number().int() }),
  written: z.object({ agree: z.number().int(), disagree: z.number().int() }),
});
export const minutesVersion = z.object({
  id,
  paper: z.enum(['session-minutes', 'tally-minutes']),
  voteId: id.nullable(),
  voteTitle: z.string(),
  number: z.number().int(),
  note: z.string(),
  madeAt: instant,
  madeBy: z.string(),
  pdfSha256: z.string(),
  isLatest: z.boolean(),
  signatures: z.array(
    z.object({ role: z.enum(['chair', 'secretary', 'teller']), name: z.string(), signedAt: instant }),
  ),
  /** In what capacity whoever asks may still sign this version. */
  maySignAs: z.array(z.enum(['chair', 'secretary', 'teller'])),
});
