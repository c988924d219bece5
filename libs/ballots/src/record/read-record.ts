import { ballotChoices, modulusLength, serialLength } from '../ballot';
import { bytes, count, day, flag, hash, list, oneOf, orNull, positive, shape, text, type Reader } from './reading';
import { recordFormat, type RecordBallot, type RecordItem, type RecordRule, type VoteRecord } from './types';

const name = text(500);
const id = text(100);

const rule = shape<RecordRule>({
  denominator: oneOf('ALL_MEMBERS', 'PRESENT', 'VALID'),
  threshold: shape({ num: positive, den: positive, strict: flag }),
  writtenCounts: flag,
  recusedLeave: flag,
  tie: oneOf('chair', 'fail'),
  maxRounds: orNull(positive),
  citation: text(2000),
});

const ballot = shape<RecordBallot>({
  serial: bytes(serialLength),
  signature: bytes(modulusLength),
  choice: oneOf(...ballotChoices),
});

const item = shape<RecordItem>({
  id,
  seq: count,
  title: text(5000),
  subtitle: text(5000),
  exponent: orNull(positive),
  credentials: count,
  ballots: list(ballot, 1000),
  paper: shape({ issued: count, agree: count, disagree: count, invalid: count }),
  written: shape({ agree: count, disagree: count }),
  recused: count,
  recusedPresent: count,
  tally: shape({
    ballotsAgree: count,
    ballotsDisagree: count,
    ballotsInvalid: count,
    agree: count,
    denominator: count,
    passed: flag,
  }),
  arithmetic: text(1000),
  result: oneOf('passed', 'not-passed', 'beyond', 'tied'),
  rank: orNull(positive),
  root: hash,
});

const record = shape<VoteRecord>({
  format: oneOf(recordFormat),
  council: shape({ id, name, level: id }),
  session: shape({ id, title: name, date: day }),
  vote: shape({
    id,
    title: name,
    award: orNull(id),
    method: oneOf('secret'),
    round: positive,
    quota: orNull(positive),
    rule,
    totalMembers: count,
    present: count,
    openedOn: day,
    closedOn: day,
    modulus: orNull(bytes(modulusLength)),
  }),
  items: list(item, 5000),
  root: hash,
  signature: bytes(64),
  publicKey: shape({ kty: oneOf('EC'), crv: oneOf('P-256'), x: bytes(32), y: bytes(32) }),
});

/**
 * A record out of anything at all: every field there, none besides, every one within its bounds.
 * @throws NotARecord with the place and what was expected there, in Vietnamese
 */
export const readRecord: (value: unknown) => VoteRecord = (value) => (record as Reader<VoteRecord>)(value, '');
