import { nominations, type SubmissionDetailView } from '@gs/contracts';
import { useCallback } from 'react';
import { api, useCommand, type Command } from '@gs/web-platform';

export type Forward = 'submit' | 'receive' | 'forward';

/** Moves the list on; `reason` only where the API asked for one. */
export function useForward({ id, version }: SubmissionDetailView): Command<[Forward, string], SubmissionDetailView> {
  return useCommand(
    useCallback(
      (idempotencyKey: string, act: Forward, reason: string) => {
        const params = { id };
        if (act === 'receive') return api(nominations.receive, { params, body: { version }, idempotencyKey });
        const body = reason.trim() === '' ? { version } : { version, overrideReason: reason.trim() };
        return api(act === 'submit' ? nominations.submit : nominations.forward, { params, body, idempotencyKey });
      },
      [id, version],
    ),
  );
}

/** Gives the list back to its unit, naming papers and why. */
export function useReturn({ id, version }: SubmissionDetailView): Command<[string, string[]], SubmissionDetailView> {
  return useCommand(
    useCallback(
      (idempotencyKey: string, reason: string, parts: string[]) =>
        api(nominations.returnSubmission, { params: { id }, body: { version, reason, parts }, idempotencyKey }),
      [id, version],
    ),
  );
}

/** Takes the list back for good. */
export function useWithdraw({ id, version }: SubmissionDetailView): Command<[string], SubmissionDetailView> {
  return useCommand(
    useCallback(
      (idempotencyKey: string, reason: string) =>
        api(nominations.withdraw, { params: { id }, body: { version, reason }, idempotencyKey }),
      [id, version],
    ),
  );
}
