import { councils, type SessionDetailView } from '@gs/contracts';
import { useCallback, useMemo } from 'react';
import { api, useCommand, type ProblemError } from '@gs/web-platform';

type Act = (idempotencyKey: string) => Promise<unknown>;

export interface SessionCommands {
  readonly isRunning: boolean;
  readonly problem: ProblemError | null;
  readonly open: () => Promise<unknown>;
  readonly close: () => Promise<unknown>;
  readonly cancel: () => Promise<unknown>;
  readonly add: (items: { kind: string; refId: string }[]) => Promise<unknown>;
  readonly remove: (itemId: string) => Promise<unknown>;
  readonly postpone: (itemId: string) => Promise<unknown>;
  readonly roll: (
    entries: { memberId: string; status: 'present' | 'written' | 'absent'; reason: string }[],
  ) => Promise<unknown>;
  readonly openVote: (voteId: string, version: number, method: 'secret' | 'open') => Promise<unknown>;
  readonly closeVote: (voteId: string, version: number) => Promise<unknown>;
  readonly voidVote: (voteId: string, version: number, reason: string) => Promise<unknown>;
  readonly written: (
    voteId: string,
    memberId: string,
    choices: { itemId: string; choice: 'agree' | 'disagree' }[],
  ) => Promise<unknown>;
  readonly hands: (
    voteId: string,
    exceptions: { memberId: string; itemId: string; choice: 'agree' | 'disagree' | 'invalid' }[],
  ) => Promise<unknown>;
  readonly notes: (body: {
    title: string;
    place: string;
    scheduledAt: string;
    notes: string;
    conclusion: string;
  }) => Promise<unknown>;
}

/** Every act of the secretary on one session. One runs at a time; the page reloads after each; undefined when refused. */
export function useSession(session: SessionDetailView): SessionCommands {
  const { run, isRunning, problem } = useCommand(
    useCallback((idempotencyKey: string, _name: string, act: Act) => act(idempotencyKey), []),
  );
  const { id, version } = session;
  return useMemo(() => {
    const params = { id };
    return {
      isRunning,
      problem,
      open: () => run('open', (key) => api(councils.openSession, { params, body: { version }, idempotencyKey: key })),
      close: () =>
        run('close', (key) => api(councils.closeSession, { params, body: { version }, idempotencyKey: key })),
      cancel: () =>
        run('cancel', (key) => api(councils.cancelSession, { params, body: { version }, idempotencyKey: key })),
      add: (items) =>
        run(`add ${items.map((item) => item.refId).join()}`, (key) =>
          api(councils.addToAgenda, { params, body: { items }, idempotencyKey: key }),
        ),
      remove: (itemId) =>
        run(`remove ${itemId}`, (key) =>
          api(councils.removeFromAgenda, { params: { id, itemId }, idempotencyKey: key }),
        ),
      postpone: (itemId) =>
        run(`postpone ${itemId}`, (key) => api(councils.postpone, { params: { id, itemId }, idempotencyKey: key })),
      roll: (entries) =>
        run(`roll ${JSON.stringify(entries)}`, (key) =>
          api(councils.rollCall, { params, body: { entries }, idempotencyKey: key }),
        ),
      openVote: (voteId, of, method) =>
        run(`open ${voteId}`, (key) =>
          api(councils.openVote, { params: { id: voteId }, body: { version: of, method }, idempotencyKey: key }),
        ),
      closeVote: (voteId, of) =>
        run(`close ${voteId}`, (key) =>
          api(councils.closeVote, { params: { id: voteId }, body: { version: of }, idempotencyKey: key }),
        ),
      voidVote: (voteId, of, reason) =>
        run(`void ${voteId} ${reason}`, (key) =>
          api(councils.voidVote, { params: { id: voteId }, body: { version: of, reason }, idempotencyKey: key }),
        ),
      written: (voteId, memberId, choices) =>
        run(`written ${voteId} ${memberId} ${JSON.stringify(choices)}`, (key) =>
          api(councils.writtenOpinion, { params: { id: voteId }, body: { memberId, choices }, idempotencyKey: key }),
        ),
      hands: (voteId, exceptions) =>
        run(`hands ${voteId} ${JSON.stringify(exceptions)}`, (key) =>
          api(councils.hands, { params: { id: voteId }, body: { exceptions }, idempotencyKey: key }),
        ),
      notes: (body) =>
        run(`notes ${JSON.stringify(body)}`, (key) =>
          api(councils.updateSession, { params, body: { ...body, version }, idempotencyKey: key }),
        ),
    } satisfies SessionCommands;
  }, [id, version, run, isRunning, problem]);
}
