import { workingDaysBetween, type Cite, type LocalDate } from '@gs/domain';
import type { PlacedStep } from '../route/route';

/** Until when whoever holds a case should act, in working days of the calendar, and by which clause. */
export interface Due {
  readonly workingDaysLeft: number | null;
  readonly dueCite: Cite | null;
}

interface Held {
  readonly dueOn: LocalDate | null;
  readonly holderId: string;
  readonly route: readonly PlacedStep[] | null;
  /** State of the submission; a received one lies with whichever step its holder acts in. */
  readonly state: string;
}

/** Negative: so many working days over. Both null while nothing waits. */
export function dueOf({ dueOn, holderId, route, state }: Held, today: LocalDate): Due {
  if (dueOn === null) return { workingDaysLeft: null, dueCite: null };
  const kinds = state === 'submitted' ? ['appraisal'] : ['appraisal', 'council', 'decision'];
  const steps = (route ?? []).filter((step) => kinds.includes(step.kind) && step.organisationId === holderId);
  const step = steps.find(({ workingDays }) => workingDays !== null);
  return { workingDaysLeft: workingDaysBetween(today, dueOn), dueCite: step?.cite ?? null };
}
