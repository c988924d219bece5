import { Injectable } from '@nestjs/common';
import type { BodyOf, subjects } from '@gs/contracts';
import { Clock, Db, ProblemError, UnitOfWork, type Actor, type Tx } from '@gs/api-platform';
import { ProofRecords } from '../persistence/proof-records.repository';
import { ProofRecordsReader, type ProofRecordsView } from '../read/proof-records.reader';
import { SubjectChanges } from '../subject-changes';

/**
 * What a proof needs and no import brings. Every change is in the log by kind and document, not by what a matter is
 * about; open nominations of the subject are judged again in the same transaction.
 */
@Injectable()
export class ProofRecordsHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly records: ProofRecords,
    private readonly reader: ProofRecordsReader,
    private readonly changes: SubjectChanges,
  ) {}

  async get(actor: Actor, subjectId: string): Promise<ProofRecordsView> {
    if ((await this.reader.kindInScope(this.db, actor, subjectId)) === null) throw new ProblemError('NOT_FOUND');
    return this.reader.of(this.db, subjectId);
  }

  /** @throws ProblemError NOT_FOUND, RECORD_KNOWN, RECORD_NOT_FOR_SUBJECT, VALIDATION_FAILED for a day to come */
  async add(
    actor: Actor,
    subjectId: string,
    record: BodyOf<typeof subjects.addProofRecord>,
  ): Promise<ProofRecordsView> {
    const [field, day] = firstDay(record);
    return this.within(actor, subjectId, async (tx) => {
      if (day !== null) this.requirePast(field, day);
      const id = await this.records.add(tx, subjectId, record, actor.accountId);
      if (id === null) throw new ProblemError('RECORD_NOT_FOR_SUBJECT');
      await tx.audit({
        action: `subject.record.${record.kind}`,
        kind: 'subject',
        id: subjectId,
        after: record,
        facts: { recordId: id, documentNo: record.documentNo },
      });
    });
  }

  /** @throws ProblemError NOT_FOUND, WRONG_STATE when the matter is closed, or would be before it began */
  async release(
    actor: Actor,
    subjectId: string,
    { holdId, releasedOn, documentNo }: BodyOf<typeof subjects.releaseHold>,
  ): Promise<ProofRecordsView> {
    return this.within(actor, subjectId, async (tx) => {
      this.requirePast('releasedOn', releasedOn);
      const done = await this.records.release(tx, subjectId, holdId, { releasedOn, documentNo }, actor.accountId);
      if (!done) throw new ProblemError('WRONG_STATE');
      await tx.audit({
        action: 'subject.releaseHold',
        kind: 'subject',
        id: subjectId,
        facts: { recordId: holdId, releasedOn, documentNo },
      });
    });
  }

  /** @throws ProblemError NOT_FOUND */
  async remove(
    actor: Actor,
    subjectId: string,
    { kind, recordId, reason }: BodyOf<typeof subjects.removeProofRecord>,
  ): Promise<ProofRecordsView> {
    return this.within(actor, subjectId, async (tx) => {
      const said = await this.records.remove(tx, subjectId, kind, recordId);
      if (said === null) throw new ProblemError('NOT_FOUND');
      await tx.audit({
        action: `subject.unrecord.${kind}`,
        kind: 'subject',
        id: subjectId,
        before: said,
        facts: { recordId, reason, documentNo: documentOf(said) },
      });
    });
  }

  private within(actor: Actor, subjectId: string, act: (tx: Tx) => Promise<void>): Promise<ProofRecordsView> {
    return this.uow.run(async (tx) => {
      if ((await this.reader.kindInScope(tx, actor, subjectId)) === null) throw new ProblemError('NOT_FOUND');
      await act(tx);
      await this.changes.tell(tx, [subjectId]);
      return this.reader.of(tx, subjectId);
    });
  }

  private requirePast(field: string, day: string): void {
    if (day <= this.clock.today()) return;
    throw new ProblemError('VALIDATION_FAILED', {}, [
      { pointer: `/body/${field}`, detail: 'Ngày này chưa đến. Kiểm tra lại ngày trên văn bản.' },
    ]);
  }
}

function documentOf(said: Readonly<Record<string, unknown>>): string {
  const number = said['document_no'] ?? said['decision_no'];
  return typeof number === 'string' ? number : '';
}

function firstDay(record: BodyOf<typeof subjects.addProofRecord>): readonly [field: string, day: string | null] {
  if (record.kind === 'hold') return ['since', record.since];
  if (record.kind === 'discipline' || record.kind === 'leave') return ['from', record.from];
  return record.kind === 'transfer' ? ['on', record.on] : ['', null];
}
