import { useCallback, useEffect } from 'react';
import { useRevalidator } from 'react-router';
import { api, useCommand, type AnyEndpoint, type CallOptions, type ProblemError } from '@gs/web-platform';

/** What a call is made of, but for what the hook itself adds. */
type Parts<E> = Omit<CallOptions<E>, 'idempotencyKey' | 'signal' | 'isQuiet'>;

export interface SessionCommands {
  readonly isRunning: boolean;
  readonly problem: ProblemError | null;
  readonly clear: () => void;
  /** Sends one command; true when it was accepted, false when refused (see `problem`) or while another one runs. */
  readonly run: <E extends AnyEndpoint>(endpoint: E, parts: Parts<E>) => Promise<boolean>;
}

const send = api as (endpoint: AnyEndpoint, options: object) => Promise<unknown>;
/** The endpoint of the command that runs: what it is called by (its id and what it carries) is a plain value. */
type Sent = readonly [id: string, parts: object, endpoint: () => AnyEndpoint];

/**
 * Acts of the secretary on one session: one at a time, the page loads anew after each. A refusal because somebody else was
 * quicker loads it too, so that the next press is about what is so now.
 */
export function useSessionCommands(): SessionCommands {
  const { revalidate } = useRevalidator();
  const command = useCommand(
    useCallback(async (idempotencyKey: string, ...[, parts, endpoint]: Sent) => {
      await send(endpoint(), { ...parts, idempotencyKey });
      return true;
    }, []),
  );
  const { problem, run } = command;
  const isOutrun = problem?.status === 404 || problem?.status === 409;
  useEffect(() => {
    if (isOutrun) void revalidate();
  }, [isOutrun, revalidate]);
  return {
    isRunning: command.isRunning,
    problem,
    clear: command.clear,
    run: useCallback(async (endpoint, parts) => (await run(endpoint.id, parts, () => endpoint)) === true, [run]),
  };
}
