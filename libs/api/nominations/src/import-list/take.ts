import { Injectable } from '@nestjs/common';
import { findAward, routeFor, type OrgPlace } from '@gs/domain';
import { Clock, Ids, ProblemError, type Tx } from '@gs/api-platform';
import { OrganisationsPort } from '@gs/api-organisation';
import { SubjectsPort } from '@gs/api-subjects';
import { Nominations, type NewNomination } from '../persistence/nominations.repository';
import { routeSignature } from '../route/route';
import { EditSubmissionHandler } from '../submissions/edit.handler';
import type { Prepared, PreparedRow } from './prepared';

export interface TakenList {
  readonly organisationId: string;
  readonly year: number;
  readonly fileId: string;
  readonly prepared: Prepared;
  readonly accountId: string;
}

/** Makes the good rows of a list into nominations, in the caller's transaction: all of them or none. */
@Injectable()
export class ListTaker {
  constructor(
    private readonly clock: Clock,
    private readonly ids: Ids,
    private readonly subjects: SubjectsPort,
    private readonly organisations: OrganisationsPort,
    private readonly submissions: EditSubmissionHandler,
    private readonly nominations: Nominations,
  ) {}

  /** @returns ids of the submissions made: one for each way the awards take. @throws ProblemError IMPORT_HAS_NO_GOOD_ROW, IMPORT_EXPIRED */
  async take(tx: Tx, list: TakenList): Promise<string[]> {
    const { rows, letter } = list.prepared;
    if (rows.length === 0) throw new ProblemError('IMPORT_HAS_NO_GOOD_ROW');
    const unit = await this.organisations.versionOn(list.organisationId, this.clock.today(), tx);
    if (unit === null) throw new ProblemError('IMPORT_EXPIRED');
    const subjectIds = await this.subjectIds(tx, rows);
    const submissionIds: string[] = [];
    const nominations: NewNomination[] = [];
    for (const awards of this.waysOf(rows, unit)) {
      const submissionId = await this.submissions.insert(
        tx,
        {
          organisationId: list.organisationId,
          year: list.year,
          title: titleOf(awards, list.year),
          letterNo: letter?.number ?? '',
          letterDate: letter?.date ?? null,
          sourceFileId: list.fileId,
        },
        list.accountId,
        'import',
      );
      submissionIds.push(submissionId);
      nominations.push(...this.nominationsOf(list, awards, submissionId, subjectIds));
    }
    await this.nominations.insert(tx, nominations, this.clock.today());
    return submissionIds;
  }

  private async subjectIds(tx: Tx, rows: readonly PreparedRow[]): Promise<Map<number, string>> {
    const toFind = rows.filter(({ subjectId }) => subjectId === null);
    const matches = await this.subjects.matchOrCreate(
      tx,
      toFind.map(({ subject }) => subject),
    );
    const result = new Map<number, string>();
    for (const row of rows) {
      const match = matches.get(row.subject.key);
      const id = row.subjectId ?? match?.subjectId;
      const foundAfterAll = row.subject.isSomeoneElse === true && match?.status === 'known';
      // What is on record has changed since the list was read: it must be read again.
      if (id == null || foundAfterAll) throw new ProblemError('IMPORT_EXPIRED');
      result.set(row.row, id);
    }
    return result;
  }

  /** The list's awards, grouped by the way they take. */
  private waysOf(rows: readonly PreparedRow[], unit: OrgPlace): string[][] {
    const ways = new Map<string, string[]>();
    for (const award of new Set(rows.flatMap(({ awards }) => awards))) {
      const steps = routeFor(award, unit, this.clock.today());
      if (steps === null) throw new ProblemError('IMPORT_EXPIRED');
      const signature = routeSignature(steps);
      ways.set(signature, [...(ways.get(signature) ?? []), award]);
    }
    return [...ways.values()];
  }

  private nominationsOf(
    list: TakenList,
    awards: readonly string[],
    submissionId: string,
    subjectIds: ReadonlyMap<number, string>,
  ): NewNomination[] {
    let seq = 0;
    return list.prepared.rows.flatMap((row) =>
      row.awards
        .filter((award) => awards.includes(award))
        .map((award) => ({
          id: this.ids.next(),
          submissionId,
          organisationId: row.organisationId,
          subjectId: subjectIds.get(row.row) ?? '',
          subjectKind: row.kind,
          award,
          year: list.year,
          position: row.position,
          unitName: row.unitName,
          achievement: row.achievement,
          declared: row.declared,
          seq: ++seq,
        })),
    );
  }
}

function titleOf(awards: readonly string[], year: number): string {
  const names = awards.map((code) => findAward(code)?.name ?? code);
  return `Đề nghị ${names.join(', ')} năm ${year}`.slice(0, 500);
}
