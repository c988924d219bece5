import { AsyncLocalStorage } from 'node:async_hooks';

/** What a transaction wants to know about the request it belongs to. */
export interface RequestContext {
  readonly traceId: string;
  readonly accountId: string | null;
  /** Set for a command sent with Idempotency-Key: claimed by the first transaction of the request. */
  readonly command?: CommandClaim;
}

export interface CommandClaim {
  readonly key: string;
  readonly accountId: string;
  readonly endpoint: string;
  readonly requestSha256: string;
  /** True once the transaction that carried the claim has committed. */
  claimed: boolean;
}

const storage = new AsyncLocalStorage<RequestContext>();

export const requestContext = {
  run: <T>(context: RequestContext, work: () => Promise<T>): Promise<T> => storage.run(context, work),
  current: (): RequestContext | undefined => storage.getStore(),
};

/** The same command was sent twice and the first one has committed: nothing is done again. */
export class DuplicateCommand extends Error {}
