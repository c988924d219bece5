import { Injectable } from '@nestjs/common';
import type { Tx } from '@gs/api-platform';
import { AgendaKinds } from './agenda-kinds';
import type { AgendaOutcome, SessionPlace } from './agenda-port';

interface Ref {
  readonly kind: string;
  readonly refId: string;
}
/** Counted items have neither a reason nor an award they were moved to. */
type Outcome = Pick<AgendaOutcome, 'result' | 'tally'> & Partial<Pick<AgendaOutcome, 'reason' | 'toAward'>>;
type Session = { readonly id: string; readonly organisationId: string };

const placeOf = (session: Session): SessionPlace => ({
  sessionId: session.id,
  councilOrganisationId: session.organisationId,
});

/** Tells the contexts behind the items what has become of them, each kind at once, within the caller's transaction. */
@Injectable()
export class Agenda {
  constructor(private readonly kinds: AgendaKinds) {}

  async scheduled(tx: Tx, items: readonly Ref[], session: Session): Promise<void> {
    for (const [kind, refs] of byKind(items))
      await this.kinds.get(kind).onScheduled(tx, refs.map(refIdOf), placeOf(session));
  }

  async unscheduled(tx: Tx, items: readonly Ref[], session: Session): Promise<void> {
    for (const [kind, refs] of byKind(items))
      await this.kinds.get(kind).onUnscheduled(tx, refs.map(refIdOf), placeOf(session));
  }

  async results(tx: Tx, items: readonly (Ref & Outcome)[], session: Session): Promise<void> {
    for (const [kind, refs] of byKind(items)) {
      const outcomes = refs.map(({ refId, result, tally, reason = '', toAward = null }) => ({
        refId,
        result,
        tally,
        reason,
        toAward,
      }));
      await this.kinds.get(kind).onResults(tx, outcomes, placeOf(session));
    }
  }
}

const refIdOf = ({ refId }: Ref): string => refId;

export function byKind<T extends { readonly kind: string }>(items: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(item.kind);
    if (group === undefined) groups.set(item.kind, [item]);
    else group.push(item);
  }
  return groups;
}
