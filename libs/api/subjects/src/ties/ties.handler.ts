import { Injectable } from '@nestjs/common';
import type { BodyOf, subjects } from '@gs/contracts';
import { Clock, Db, ProblemError, UnitOfWork, type Actor, type Tx } from '@gs/api-platform';
import { Ties } from '../persistence/ties.repository';
import { ProofRecordsReader } from '../read/proof-records.reader';
import { TiesReader, type TiesView } from '../read/ties.reader';
import { SubjectChanges } from '../subject-changes';

/** What ties a person to others and to units. Every change is in the log; councils to come look at it at once. */
@Injectable()
export class TiesHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly ties: Ties,
    private readonly reader: TiesReader,
    private readonly subjects: ProofRecordsReader,
    private readonly changes: SubjectChanges,
  ) {}

  /** @throws ProblemError NOT_FOUND */
  async get(actor: Actor, personId: string): Promise<TiesView> {
    if ((await this.subjects.kindInScope(this.db, actor, personId)) === null) throw new ProblemError('NOT_FOUND');
    return this.reader.of(this.db, personId);
  }

  /** @throws ProblemError NOT_FOUND, RECORD_KNOWN, RECORD_NOT_FOR_SUBJECT, VALIDATION_FAILED for a day to come */
  add(actor: Actor, personId: string, tie: BodyOf<typeof subjects.addTie>): Promise<TiesView> {
    return this.within(actor, personId, async (tx) => {
      if (tie.kind === 'post') this.requirePast('from', tie.from);
      const id = await this.ties.add(tx, personId, tie, actor.accountId);
      if (id === null) throw new ProblemError('RECORD_NOT_FOR_SUBJECT');
      await tx.audit({
        action: `subject.tie.${tie.kind}`,
        kind: 'subject',
        id: personId,
        after: tie,
        facts: { recordId: id, documentNo: tie.documentNo },
      });
    });
  }

  /** @throws ProblemError NOT_FOUND, WRONG_STATE (no such tie, or ended already), VALIDATION_FAILED for a day to come */
  end(actor: Actor, personId: string, { tieId, on, documentNo }: BodyOf<typeof subjects.endTie>): Promise<TiesView> {
    return this.within(actor, personId, async (tx) => {
      this.requirePast('on', on);
      if (!(await this.ties.end(tx, personId, tieId, on))) throw new ProblemError('WRONG_STATE');
      await tx.audit({
        action: 'subject.endTie',
        kind: 'subject',
        id: personId,
        facts: { recordId: tieId, on, documentNo },
      });
    });
  }

  /** @throws ProblemError NOT_FOUND */
  remove(actor: Actor, personId: string, { tieId, reason }: BodyOf<typeof subjects.removeTie>): Promise<TiesView> {
    return this.within(actor, personId, async (tx) => {
      const said = await this.ties.remove(tx, personId, tieId);
      if (said === null) throw new ProblemError('NOT_FOUND');
      await tx.audit({
        action: 'subject.removeTie',
        kind: 'subject',
        id: personId,
        before: said,
        facts: { recordId: tieId, reason },
      });
    });
  }

  private within(actor: Actor, personId: string, act: (tx: Tx) => Promise<void>): Promise<TiesView> {
    return this.uow.run(async (tx) => {
      if ((await this.subjects.kindInScope(tx, actor, personId)) === null) throw new ProblemError('NOT_FOUND');
      const before = await this.reader.of(tx, personId);
      await act(tx);
      const after = await this.reader.of(tx, personId);
      await this.changes.tell(tx, [...new Set([personId, ...othersOf(before), ...othersOf(after)])]);
      return after;
    });
  }

  private requirePast(field: string, day: string): void {
    if (day <= this.clock.today()) return;
    throw new ProblemError('VALIDATION_FAILED', {}, [
      { pointer: `/body/${field}`, detail: 'Ngày này chưa đến. Kiểm tra lại ngày trên văn bản.' },
    ]);
  }
}

/** The other ends of a person's ties: what is recorded here concerns them as much. */
const othersOf = ({ relations, coAuthors }: TiesView): string[] => [
  ...relations.map(({ otherId }) => otherId),
  ...coAuthors.map(({ personId }) => personId),
];
