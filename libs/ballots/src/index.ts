export { ballotChoices, ballotMessage, codeOf, modulusLength, readCode, serialLength } from './ballot';
export type { BallotChoice } from './ballot';
export { fromBase64Url, fromHex, toBase64Url, toHex } from './bytes';
export { isCredential, itemKey } from './credential';
export type { Credential } from './credential';
export { itemExponents } from './exponents';
export { receiptText, verifyReceipt } from './receipt';
export type { PublicKeyJwk, ReceiptLine } from './receipt';
