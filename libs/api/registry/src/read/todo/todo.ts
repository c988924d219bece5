import { workingDaysBetween, type LocalDate } from '@gs/domain';
import type { TodoItemView } from '@gs/contracts';

/** One thing to do, before urgency is reckoned. `kind` and `id` make its key. */
export interface Task {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  readonly detail: string;
  readonly waitsFor: string;
  readonly dueOn: LocalDate | null;
  readonly href: string;
  /** One or two words on the button. */
  readonly action: string;
}

/** Working days from which a thing is called soon due. */
const soonWithin = 3;

/** Tasks as the page shows them: the most urgent first, those without a date last. */
export function inOrder(tasks: readonly Task[], today: LocalDate): TodoItemView[] {
  return tasks
    .map((task) => withUrgency(task, today))
    .sort((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.title.localeCompare(b.title, 'vi'));
}

function withUrgency({ id, ...task }: Task, today: LocalDate): TodoItemView {
  const left = task.dueOn === null ? null : workingDaysBetween(today, task.dueOn);
  const overdue = task.dueOn !== null && task.dueOn < today;
  const urgency = overdue ? 'overdue' : left !== null && left <= soonWithin ? 'soon' : 'normal';
  return { ...task, key: `${task.kind}:${id}`, workingDaysLeft: left, urgency };
}
