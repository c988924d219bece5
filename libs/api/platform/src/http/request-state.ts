import type { Actor } from '../auth/actor';

interface Parsed {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

const actors = new WeakMap<object, Actor>();
const parsed = new WeakMap<object, Parsed>();
const replies = new WeakMap<object, unknown>();

/** What guard and interceptor found out about a request, kept beside it and gone with it. */
export const requestState = {
  setActor: (request: object, actor: Actor): void => void actors.set(request, actor),
  actor: (request: object): Actor | null => actors.get(request) ?? null,
  setParsed: (request: object, input: Parsed, reply: unknown): void => {
    parsed.set(request, input);
    replies.set(request, reply);
  },
};

/** The single argument of a handler, put together from what the contract parsed. */
export function callOf(request: object): unknown {
  const input = parsed.get(request);
  if (input === undefined) throw new Error('the contract has not parsed this request');
  return { ...input, actor: requestState.actor(request), request, reply: replies.get(request) };
}
