import { Injectable } from '@nestjs/common';
import { findAward, routeFor, type SubjectKind } from '@gs/domain';
import type { BodyOf, nominations } from '@gs/contracts';
import { Clock, Ids, ProblemError, UnitOfWork, type Actor, type Tx } from '@gs/api-platform';
import { OrganisationsPort } from '@gs/api-organisation';
import { SubjectsPort, type SubjectInput, type SubjectRow } from '@gs/api-subjects';
import { subjectKindName } from '../common/award-ref';
import { editableStates } from '../common/may';
import { PutForward } from '../common/put-forward';
import { Nominations } from '../persistence/nominations.repository';
import { Submissions, type SubmissionRow } from '../persistence/submissions.repository';
import { KeptNominations } from '../read/kept';
import { subjectInput } from './new-subject';

type CreateInput = BodyOf<typeof nominations.create>;
type UpdateInput = BodyOf<typeof nominations.update>;

/** Refuses an award that is unknown, or not for this kind of subject. @throws ProblemError UNKNOWN_AWARD, AWARD_NOT_FOR_SUBJECT */
export function requireAward(code: string, kind: SubjectKind): void {
  const award = findAward(code);
  if (award === null) throw new ProblemError('UNKNOWN_AWARD');
  if (!award.subjectKinds.includes(kind)) {
    throw new ProblemError('AWARD_NOT_FOR_SUBJECT', { award: award.name, subjectKind: subjectKindName(kind) });
  }
}

/** Nominations entered one by one, and corrected while they are the unit's. */
@Injectable()
export class NominateHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly submissions: Submissions,
    private readonly nominations: Nominations,
    private readonly subjects: SubjectsPort,
    private readonly organisations: OrganisationsPort,
    private readonly putForward: PutForward,
    private readonly kept: KeptNominations,
  ) {}

  async create(actor: Actor, input: CreateInput): Promise<string> {
    return this.uow.run(async (tx) => {
      const submission = await this.submissions.lockFor(
        tx,
        input.submissionId,
        actor,
        'nomination.write',
        'organisation_id',
        {
          states: editableStates,
        },
      );
      const subject = await this.subjectOf(tx, submission, input);
      requireAward(input.award, subject.kind);
      await this.requireRoute(tx, submission, input.award);
      const organisationId = input.organisationId ?? subject.organisationId;
      await this.requireArea(tx, submission, organisationId);
      const id = this.ids.next();
      const unitName = await this.organisations.nameOn(organisationId, this.clock.today(), tx);
      const row = {
        id,
        submissionId: submission.id,
        organisationId,
        subjectId: subject.id,
        subjectKind: subject.kind,
        award: input.award,
        year: submission.year,
        position: input.position === '' && subject.kind === 'person' ? subject.note : input.position,
        unitName,
        achievement: input.achievement,
        declared: {},
        seq: await this.nominations.nextSeq(tx, submission.id),
      };
      await this.nominations.insert(tx, [row], this.clock.today());
      await tx.audit({ action: 'nomination.create', kind: 'nomination', id, after: row });
      return id;
    });
  }

  async update(actor: Actor, id: string, input: UpdateInput): Promise<void> {
    await this.uow.run(async (tx) => {
      await this.kept.requireSeen(tx, actor, [id]);
      const { submission_id: submissionId } = await this.nominations.find(tx, id);
      const submission = await this.submissions.lockFor(
        tx,
        submissionId,
        actor,
        'nomination.write',
        'organisation_id',
        {
          states: editableStates,
        },
      );
      const found = await this.nominations.find(tx, id);
      if (found.version !== input.version) throw new ProblemError('STALE');
      requireAward(input.award, found.subject_kind);
      await this.requireRoute(tx, submission, input.award);
      await this.nominations.correct(tx, id, input.version, input);
      const rows = await this.nominations.ofSubmission(tx, submission.id);
      await this.nominations.evaluateAgain(
        tx,
        rows.filter((row) => row.id === id),
        this.clock.today(),
      );
      const { evaluation: _evaluation, ...before } = found;
      await tx.audit({ action: 'nomination.update', kind: 'nomination', id, before, after: input });
    });
  }

  private async subjectOf(tx: Tx, submission: SubmissionRow, input: CreateInput): Promise<SubjectRow> {
    let subjectId = input.subjectId;
    if (subjectId === undefined && input.newSubject !== undefined) {
      const typed = subjectInput(input.newSubject, input.organisationId ?? submission.organisation_id);
      await this.requireArea(tx, submission, typed.organisationId);
      const match = (await this.subjects.matchOrCreate(tx, [typed])).get(typed.key);
      subjectId = match?.subjectId ?? (await this.someoneNew(tx, typed));
    }
    const subject = subjectId === undefined ? undefined : (await this.subjects.byIds([subjectId], tx)).get(subjectId);
    if (subject === undefined) throw new ProblemError('NOT_FOUND');
    return subject;
  }

  /** Typed as somebody new, with several namesakes on record: none of them is taken for it. */
  private async someoneNew(tx: Tx, typed: SubjectInput): Promise<string | undefined> {
    const made = await this.subjects.matchOrCreate(tx, [{ ...typed, isSomeoneElse: true }]);
    return made.get(typed.key)?.subjectId ?? undefined;
  }

  private async requireRoute(tx: Tx, submission: SubmissionRow, award: string): Promise<void> {
    const today = this.clock.today();
    const unit = await this.organisations.versionOn(submission.organisation_id, today, tx);
    if (unit === null || routeFor(award, unit, today) === null) {
      throw new ProblemError('NO_ROUTE', { award: findAward(award)?.name ?? award });
    }
  }

  /** Somebody else's people are not told apart from people who do not exist. */
  private async requireArea(tx: Tx, submission: SubmissionRow, organisationId: string): Promise<void> {
    const area = await this.putForward.areaOf(submission.organisation_id, tx);
    if (!area.has(organisationId)) throw new ProblemError('NOT_FOUND');
  }
}
