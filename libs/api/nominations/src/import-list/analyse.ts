import { Injectable } from '@nestjs/common';
import { Clock, Db, ProblemError, type Queryable } from '@gs/api-platform';
import { SubjectsPort, type SubjectInput, type SubjectMatch } from '@gs/api-subjects';
import { endedWithoutAward } from '../common/sql';
import { PutForward } from '../common/put-forward';
import { CatalogueReader } from './catalogue.reader';
import { tellDuplicates } from './checks/duplicates';
import {
  tellAlreadyNominated,
  tellInitiatives,
  tellSubject,
  type KnownInitiative,
  type StandingNomination,
} from './checks/on-record';
import { columnsOf, headHash, type Columns } from './columns';
import { letterOf } from './letter';
import { preparedOf, type Prepared } from './prepared';
import { readRows, type ReadRow } from './read-rows';
import { tableOf } from './workbook';

export interface ListFile {
  readonly organisationId: string;
  /** Year of merit. */
  readonly year: number;
  readonly bytes: Uint8Array;
  /** Field by column letter, as the clerk corrected it now. */
  readonly mapping?: Readonly<Record<string, string>> | undefined;
  readonly answers?: Readonly<Record<string, string>> | undefined;
}

export interface Analysis {
  readonly columns: Columns;
  readonly headHash: string;
  readonly rows: readonly ReadRow[];
  readonly matches: ReadonlyMap<string, SubjectMatch>;
  readonly prepared: Prepared;
}

/** Reads a list as it came and compares it with what is on record. Writes nothing; a handful of round trips whatever its length. */
@Injectable()
export class ListAnalyser {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly catalogues: CatalogueReader,
    private readonly putForward: PutForward,
    private readonly subjects: SubjectsPort,
  ) {}

  /** @throws ProblemError WORKBOOK_*, NOT_FOUND for a unit that is not there today */
  async analyse(file: ListFile): Promise<Analysis> {
    const table = await tableOf(file.bytes);
    const hash = headHash(table.headers);
    const columns = columnsOf(table, await this.remembered(file.organisationId, hash), file.mapping);
    const [catalogue, area] = await Promise.all([this.catalogues.load(), this.putForward.areaOf(file.organisationId)]);
    const owner = catalogue.byId(file.organisationId);
    if (owner?.live !== true) throw new ProblemError('NOT_FOUND');
    const read = readRows(table, columns, {
      today: this.clock.today(),
      catalogue,
      area,
      owner,
      answers: file.answers ?? {},
    });
    const matches = await this.subjects.match(
      read.flatMap(({ subject }): SubjectInput[] => (subject === null ? [] : [subject])),
    );
    const rows = read.map((item) => onlyOffered(item, matches.get(String(item.row.number))));
    tellDuplicates(rows, matches);
    const subjectOf = ({ chosenSubject, row }: ReadRow): string | null =>
      chosenSubject === 'new' ? null : (chosenSubject ?? matches.get(String(row.number))?.subjectId ?? null);
    const standing = await this.standing(
      rows.flatMap((item) => subjectOf(item) ?? []),
      file.year,
    );
    const initiatives = await this.initiatives(rows.flatMap(({ declared }) => declared.initiativeCodes ?? []));
    for (const item of rows) {
      tellSubject(item, matches.get(String(item.row.number)), catalogue);
      tellAlreadyNominated(item, subjectOf(item), file.year, standing);
      tellInitiatives(item, subjectOf(item), initiatives);
    }
    return {
      columns,
      headHash: hash,
      rows,
      matches,
      prepared: { rows: preparedOf(rows), letter: letterOf(table.titleBlock) },
    };
  }

  private async remembered(organisationId: string, hash: string): Promise<Record<string, string>> {
    const rows = await this.db.query<{ mapping: Record<string, string> }>(
      `SELECT mapping FROM column_mapping WHERE organisation_id = $1 AND head_sha256 = $2`,
      [organisationId, hash],
    );
    return rows[0]?.mapping ?? {};
  }

  private async standing(
    subjectIds: readonly string[],
    year: number,
    db: Queryable = this.db,
  ): Promise<Map<string, StandingNomination>> {
    const rows = await db.query<StandingNomination>(
      `SELECT n.subject_id AS "subjectId", n.award, s.title FROM nomination n JOIN submission s ON s.id = n.submission_id
       WHERE n.subject_id = ANY($1::uuid[]) AND n.year = $2 AND n.state NOT IN ${endedWithoutAward}`,
      [subjectIds, year],
    );
    return new Map(rows.map((row) => [`${row.subjectId}/${row.award}`, row]));
  }

  private async initiatives(codes: readonly string[]): Promise<Map<string, KnownInitiative>> {
    if (codes.length === 0) return new Map();
    const rows = await this.db.query<KnownInitiative>(
      `SELECT code, person_id AS "personId" FROM initiative WHERE code = ANY($1::text[])`,
      [[...new Set(codes)]],
    );
    return new Map(rows.map((row) => [row.code, row]));
  }
}

/** An answer counts when it is «new» or one of those on record who were offered: nobody else can be named by their id. */
function onlyOffered(item: ReadRow, match: SubjectMatch | undefined): ReadRow {
  const chosen = item.chosenSubject;
  const offered = chosen === 'new' || match?.candidates.some(({ id }) => id === chosen) === true;
  return offered ? item : { ...item, chosenSubject: undefined };
}
