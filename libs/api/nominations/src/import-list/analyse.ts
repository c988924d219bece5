import { Injectable } from '@nestjs/common';
import { Clock, ProblemError } from '@gs/api-platform';
import type { ImportFindingView, ImportPreviewView } from '@gs/contracts';
import type { RawTable } from '@gs/papers';
import { SubjectsPort, type SubjectInput, type SubjectMatch } from '@gs/api-subjects';
import { PutForward } from '../common/put-forward';
import { ListRecords } from '../read/list-records.reader';
import { CatalogueReader } from '../read/unit-catalogue.reader';
import { markableBy } from './checks/awards';
import { tellDuplicates } from './checks/duplicates';
import { tellAlreadyNominated, tellHidden, tellInitiatives, tellSubject } from './checks/on-record';
import { columnsOf, fields, headHash, markFields, type Columns } from './columns';
import { findingCopy, sentenceOf } from './findings';
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
  /** What a column may be said to hold. */
  readonly fields: ImportPreviewView['fields'];
  readonly headHash: string;
  /** What the list as a whole is told, at its head row. */
  readonly findings: readonly ImportFindingView[];
  readonly rows: readonly ReadRow[];
  readonly matches: ReadonlyMap<string, SubjectMatch>;
  readonly prepared: Prepared;
}

/** Reads a list as it came and compares it with what is on record. Writes nothing; a handful of round trips whatever its length. */
@Injectable()
export class ListAnalyser {
  constructor(
    private readonly clock: Clock,
    private readonly catalogues: CatalogueReader,
    private readonly records: ListRecords,
    private readonly putForward: PutForward,
    private readonly subjects: SubjectsPort,
  ) {}

  /** @throws ProblemError WORKBOOK_*, NOT_FOUND for a unit that is not there today */
  async analyse(file: ListFile): Promise<Analysis> {
    const table = await tableOf(file.bytes);
    const hash = headHash(table.headers);
    const columns = columnsOf(table, await this.records.rememberedColumns(file.organisationId, hash), file.mapping);
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
    const standing = await this.records.standing(
      rows.flatMap((item) => subjectOf(item) ?? []),
      file.year,
    );
    const initiatives = await this.records.initiatives(rows.flatMap(({ declared }) => declared.initiativeCodes ?? []));
    for (const item of rows) {
      if (item.row.isLeftOut) continue;
      tellSubject(item, matches.get(String(item.row.number)), catalogue);
      tellAlreadyNominated(item, subjectOf(item), file.year, standing);
      tellInitiatives(item, subjectOf(item), initiatives);
      tellHidden(item);
    }
    return {
      columns,
      fields: [...fields, ...markFields(columns, markableBy(owner, this.clock.today()))],
      headHash: hash,
      findings: sheetFindings(table),
      rows,
      matches,
      prepared: { rows: preparedOf(rows), letter: letterOf(table.titleBlock) },
    };
  }
}

function sheetFindings({ otherLists, headerRow }: RawTable): ImportFindingView[] {
  if (otherLists.length === 0) return [];
  const names = otherLists.map((name) => `«${name}»`).join(', ');
  return [
    {
      row: headerRow,
      column: '',
      letter: '',
      kind: findingCopy.OTHER_SHEETS.kind,
      code: 'OTHER_SHEETS',
      sentence: sentenceOf('OTHER_SHEETS', { names }),
      suggestions: [],
    },
  ];
}

/** An answer counts when it is «new» or one of those on record who were offered: nobody else can be named by their id. */
function onlyOffered(item: ReadRow, match: SubjectMatch | undefined): ReadRow {
  const chosen = item.chosenSubject;
  const offered = chosen === 'new' || match?.candidates.some(({ id }) => id === chosen) === true;
  return offered ? item : { ...item, chosenSubject: undefined };
}
