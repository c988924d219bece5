export { idempotencyKey, startApi, testSecretKey, type TestApi, type TestApiOptions } from './api';
export { launchBrowser } from './browser';
export { Client, type Reply } from './client';
export { createDatabase, onServer, withDatabase, type TestDatabase } from './database';
export { createSampleDatabase } from './sample';
export {
  askBallot,
  castAll,
  castHeld,
  castRefused,
  receiptHolds,
  receiveAll,
  receiveBallot,
  type AskedBallot,
  type CastReceipt,
  type Choices,
  type HeldBallot,
} from './voter';
