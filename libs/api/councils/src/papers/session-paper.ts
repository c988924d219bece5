import { ProblemError } from '@gs/api-platform';
import type { WordPaper } from '@gs/papers';
import type { ConflictRow } from '../read/conflict-rows';
import type { SessionView } from '../read/session.reader';
import type { VotePicture } from '../read/vote-view';
import { sessionMinutes } from './session-minutes';
import { signersOf } from './signers';
import { tallyMinutes } from './tally-minutes';

export type MinutesKind = 'session-minutes' | 'tally-minutes';

/** All that minutes are made of. */
export interface MinutesSource {
  readonly view: SessionView;
  /** Names of the council's unit and its superiors on the day, from itself upwards. */
  readonly chain: readonly string[];
  readonly conflicts: readonly ConflictRow[];
}

export interface MinutesSigner {
  readonly role: 'chair' | 'secretary' | 'teller';
  readonly memberId: string;
}

/** A paper and the members whose signatures it waits for. */
export interface SignedPaper {
  readonly paper: WordPaper;
  readonly signers: readonly MinutesSigner[];
}

/**
 * Minutes of a session or of its votes, from the record alone.
 * @param vote of tally minutes: of this vote only; otherwise of all that have been counted, secret ones before others
 * @throws ProblemError NOT_FOUND (no such vote; something of it is kept from the reader), WRONG_STATE (nothing to report yet)
 */
export function minutesOf(source: MinutesSource, kind: MinutesKind, vote?: string): SignedPaper {
  return kind === 'session-minutes' ? ofSession(source) : ofVotes(source, vote);
}

function ofSession({ view, chain, conflicts }: MinutesSource): SignedPaper {
  // A paper with a line left out would be another paper: who may not see all of it gets none.
  if (view.somethingHidden) throw new ProblemError('NOT_FOUND');
  if (view.session.state !== 'open' && view.session.state !== 'closed') throw new ProblemError('WRONG_STATE');
  const { chair, secretary } = signersOf(view, view.votes);
  return {
    paper: { kind: 'session-minutes', data: sessionMinutes(view, chain, conflicts) },
    signers: [...asSigner('chair', chair), ...asSigner('secretary', secretary)],
  };
}

function ofVotes({ view, chain }: MinutesSource, vote: string | undefined): SignedPaper {
  const wanted = wantedVotes(view, vote);
  if (wanted.some(({ somethingHidden }) => somethingHidden)) throw new ProblemError('NOT_FOUND');
  const team = [...new Set(wanted.flatMap(({ tellers }) => tellers.map(({ memberId }) => memberId)))];
  const { chair, secretary } = signersOf(view, wanted);
  const counted = team.map((memberId) => ({ role: 'teller' as const, memberId }));
  return {
    paper: { kind: 'tally-minutes', data: tallyMinutes(view, wanted, chain, team) },
    signers: [...(counted.length > 0 ? counted : asSigner('secretary', secretary)), ...asSigner('chair', chair)],
  };
}

function wantedVotes(view: SessionView, vote: string | undefined): VotePicture[] {
  const closed = view.votes.filter((picture) => picture.vote.state === 'closed');
  if (vote !== undefined && !view.votes.some((picture) => picture.vote.id === vote))
    throw new ProblemError('NOT_FOUND');
  if (vote === undefined && view.somethingHidden) throw new ProblemError('NOT_FOUND');
  const secret = closed.filter((picture) => picture.vote.method === 'secret');
  const wanted =
    vote === undefined ? (secret.length > 0 ? secret : closed) : closed.filter((one) => one.vote.id === vote);
  if (wanted.length === 0) throw new ProblemError('WRONG_STATE');
  return wanted;
}

const asSigner = (role: MinutesSigner['role'], member: { readonly id: string } | undefined): MinutesSigner[] =>
  member === undefined ? [] : [{ role, memberId: member.id }];
