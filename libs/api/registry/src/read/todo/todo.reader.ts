import { Injectable } from '@nestjs/common';
import type { registry, ResponseOf } from '@gs/contracts';
import { Clock, type Actor } from '@gs/api-platform';
import { CouncilTasks } from './council-tasks';
import { DecisionTasks } from './decision-tasks';
import { SentReader } from './sent.reader';
import { SubmissionTasks } from './submission-tasks';
import { inOrder } from './todo';

/** «Việc của tôi»: what waits for this account, the most urgent first, and where what it sent on is. */
@Injectable()
export class TodoReader {
  constructor(
    private readonly clock: Clock,
    private readonly submissions: SubmissionTasks,
    private readonly councils: CouncilTasks,
    private readonly decisions: DecisionTasks,
    private readonly sent: SentReader,
  ) {}

  async of(actor: Actor): Promise<ResponseOf<typeof registry.todo>> {
    const [tasks, sent] = await Promise.all([
      Promise.all([this.submissions.of(actor), this.councils.of(actor), this.decisions.of(actor)]),
      this.sent.of(actor),
    ]);
    return { items: inOrder(tasks.flat(), this.clock.today()), sent };
  }
}
