export { ballotChoices, ballotMessage, codeOf, modulusLength, readCode, serialLength } from './ballot';
export type { BallotChoice } from './ballot';
export { fromBase64Url, fromHex, toBase64Url, toHex } from './bytes';
export { isCredential, itemKey } from './credential';
export type { Credential } from './credential';
export { itemExponents } from './exponents';
export { fingerprintOf, receiptText, verifyReceipt } from './receipt';
export type { PublicKeyJwk, ReceiptLine } from './receipt';

export { standingOfSerial, standingsOf } from './record/locate';
export type { Standing } from './record/locate';
export { recordOf } from './record/record-of';
export { checkTitles } from './record/report';
export type { Check, CheckName, RetalliedBallot, RetalliedItem, RetallyOptions, RetallyReport } from './record/report';
export { retally } from './record/retally';
export { checkSlip, readSlip, receiptSlip } from './record/slip';
export type { ReadSlip, SlipLine, SlipReport } from './record/slip';
export { itemRoot, recordRoot, recordText } from './record/roots';
export { recordFormat } from './record/types';
export type {
  ItemCount,
  ItemFacts,
  RecordBallot,
  RecordHead,
  RecordItem,
  RecordResult,
  RecordRule,
  UnsignedRecord,
  VoteFacts,
  VoteRecord,
} from './record/types';
