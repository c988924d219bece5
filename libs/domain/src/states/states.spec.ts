import { decisionMachine } from './decision';
import { allowedActions, transition, type Machine } from './machine';
import { nominationMachine } from './nomination';
import { sessionMachine, voteMachine } from './session';
import { submissionMachine } from './submission';

const machines: readonly Machine<string, string>[] = [
  submissionMachine,
  nominationMachine,
  sessionMachine,
  voteMachine,
  decisionMachine,
] as unknown as readonly Machine<string, string>[];

const pairs = machines.flatMap((machine) =>
  machine.states.flatMap((state) =>
    Object.keys(machine.actions).map((action) => [machine.name, state, action, machine] as const),
  ),
);

describe('every state and every action', () => {
  it.each(pairs)(
    '%s: «%s» + %s goes where the table says, or is refused with what is allowed',
    (_name, state, action, machine) => {
      const row = machine.actions[action];
      const result = transition(machine, state, action);
      if (row?.from.includes(state)) {
        expect(result).toEqual({ ok: true, value: row.to });
        expect(allowedActions(machine, state)).toContain(action);
      } else {
        expect(result).toEqual({
          ok: false,
          error: {
            code: 'action-not-allowed',
            machine: machine.name,
            state,
            action,
            allowed: allowedActions(machine, state),
          },
        });
      }
    },
  );

  it.each(machines.map((machine) => [machine.name, machine] as const))(
    '%s: every state can be reached',
    (_name, machine) => {
      const reached = new Set([machine.initial]);
      for (let before = 0; before !== reached.size;) {
        before = reached.size;
        for (const { from, to } of Object.values(machine.actions))
          if (from.some((state) => reached.has(state))) reached.add(to);
      }
      expect([...reached].sort()).toEqual([...machine.states].sort());
    },
  );

  it('lets nothing leave an end state', () => {
    expect(allowedActions(nominationMachine, 'awarded')).toEqual([]);
    expect(allowedActions(decisionMachine, 'issued')).toEqual([]);
    expect(allowedActions(submissionMachine, 'closed')).toEqual([]);
    expect(allowedActions(sessionMachine, 'closed')).toEqual([]);
    expect(allowedActions(voteMachine, 'closed')).toEqual([]);
    expect(allowedActions(voteMachine, 'void')).toEqual([]);
  });

  it('takes no ballot in while ballots are handed out, and hands none out while they come in', () => {
    expect(transition(voteMachine, 'prepared', 'openVote')).toEqual({ ok: true, value: 'issuing' });
    expect(transition(voteMachine, 'issuing', 'startCasting')).toEqual({ ok: true, value: 'open' });
    expect(voteMachine.actions.openVote.from).toEqual(['prepared']);
    expect(Object.values(voteMachine.actions).filter(({ to }) => to === 'issuing')).toHaveLength(1);
    expect(transition(voteMachine, 'issuing', 'closeVote').ok).toBe(false);
  });

  it('lets a show of hands open at once, and a vote be void until it is closed', () => {
    expect(transition(voteMachine, 'prepared', 'startCasting')).toEqual({ ok: true, value: 'open' });
    const voidable = voteMachine.states.filter((state) => allowedActions(voteMachine, state).includes('voidVote'));
    expect(voidable).toEqual(['issuing', 'open']);
  });
});
