import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '@gs/api-platform';
import { Records } from '../persistence/records.repository';
import type { InitiativeInput, LeaveInput, RatingInput, RecordCount } from '../records';
import { SubjectsPort, type PersonInput } from '../subjects.port';

/** Takes lists of people and of what is on record of them. What is there already stays, or is corrected. */
@Injectable()
export class RecordsImporter {
  constructor(
    private readonly records: Records,
    private readonly subjects: SubjectsPort,
  ) {}

  /** Persons by identity number; numbers nobody has are missing from the map. */
  personsByNumber(numbers: readonly string[], db?: Queryable): Promise<Map<string, string>> {
    return this.records.personsByNumber(numbers, db);
  }

  /** New persons are added; those known by their number get name, birth, post and unit of the list. */
  async takePeople(tx: Tx, rows: readonly PersonInput[]): Promise<RecordCount> {
    const matches = await this.subjects.matchOrCreate(tx, rows);
    const changed = await this.records.correctPeople(
      tx,
      rows.flatMap((row) => {
        const match = matches.get(row.key);
        return match?.status === 'known' ? [{ ...row, id: match.subjectId }] : [];
      }),
    );
    const added = new Set([...matches.values()].filter((match) => match.status === 'new').map((m) => m.subjectId));
    return { added: added.size, changed: changed.size };
  }

  /** One rating a subject and year: a new one takes the place of the old. */
  takeRatings(tx: Tx, rows: readonly RatingInput[]): Promise<RecordCount> {
    return this.records.putRatings(tx, rows);
  }

  /** Initiatives by their code. */
  takeInitiatives(tx: Tx, rows: readonly InitiativeInput[]): Promise<RecordCount> {
    return this.records.putInitiatives(tx, rows);
  }

  /** Leaves by person and first day. */
  takeLeaves(tx: Tx, rows: readonly LeaveInput[]): Promise<RecordCount> {
    return this.records.putLeaves(tx, rows);
  }
}
