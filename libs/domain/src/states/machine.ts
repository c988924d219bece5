import { err, ok, type Result } from '../result';

export interface Transition<S extends string> {
  readonly from: readonly S[];
  readonly to: S;
  /** Permission the actor must hold. */
  readonly permission: string;
}

/** A state machine as a table keyed by action. */
export interface Machine<S extends string, A extends string> {
  readonly name: string;
  readonly initial: S;
  readonly states: readonly S[];
  readonly actions: Readonly<Record<A, Transition<S>>>;
}

export interface TransitionRefused<S extends string, A extends string> {
  readonly code: 'action-not-allowed';
  readonly machine: string;
  readonly state: S;
  readonly action: A;
  readonly allowed: readonly A[];
}

/** Actions possible in `state`, in the order of the table. Permissions are the caller's business. */
export function allowedActions<S extends string, A extends string>(machine: Machine<S, A>, state: S): A[] {
  return (Object.keys(machine.actions) as A[]).filter((action) => machine.actions[action].from.includes(state));
}

/** State after `action`, or why it is not allowed with what is. */
export function transition<S extends string, A extends string>(
  machine: Machine<S, A>,
  state: S,
  action: A,
): Result<S, TransitionRefused<S, A>> {
  const row = machine.actions[action];
  if (row.from.includes(state)) return ok(row.to);
  return err({
    code: 'action-not-allowed',
    machine: machine.name,
    state,
    action,
    allowed: allowedActions(machine, state),
  });
}
