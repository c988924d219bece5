import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '@gs/api-platform';
import { SubjectWriter } from '../persistence/subject-writer';
import { SubjectCandidates } from '../read/subject-candidates.reader';
import { SubjectsPort, type SubjectInput, type SubjectMatch, type SubjectRow } from '../subjects.port';
import { choose } from './choose';
import { addressKey, nameKey } from './name-key';

@Injectable()
export class SubjectMatcher extends SubjectsPort {
  constructor(
    private readonly candidates: SubjectCandidates,
    private readonly writer: SubjectWriter,
  ) {
    super();
  }

  async match(rows: readonly SubjectInput[], db?: Queryable): Promise<Map<string, SubjectMatch>> {
    const candidates = await this.candidates.of(rows, db);
    return new Map(rows.map((row) => [row.key, choose(row, candidates.get(row.key) ?? [])]));
  }

  async matchOrCreate(tx: Tx, rows: readonly SubjectInput[]): Promise<Map<string, SubjectMatch>> {
    await this.writer.takeTurns(tx);
    const matches = await this.match(rows, tx);
    const isNew = rows.filter((row) => matches.get(row.key)?.status === 'new');
    const made = await this.writer.add(tx, distinct(isNew));
    for (const row of isNew) {
      const subjectId = made.get(identityOf(row)) ?? null;
      matches.set(row.key, { key: row.key, status: 'new', subjectId, candidates: [], nameDiffers: false });
    }
    await this.writer.fillNumbers(tx, rows, matches);
    return matches;
  }

  byIds(ids: readonly string[], db?: Queryable): Promise<Map<string, SubjectRow>> {
    return this.candidates.byIds(ids, db);
  }

  async collectivesOf(tx: Tx, organisationIds: readonly string[]): Promise<Map<string, string>> {
    const names = await this.candidates.unitNames(organisationIds, tx);
    const matches = await this.matchOrCreate(
      tx,
      names.map(({ id, name }) => ({ kind: 'collective', key: id, name, organisationId: id, collectiveOf: id })),
    );
    return new Map([...matches].flatMap(([key, { subjectId }]) => (subjectId === null ? [] : [[key, subjectId]])));
  }
}

/** Rows that mean one and the same new subject share this. Somebody else than the namesakes on record is so by decision. */
export function identityOf(row: SubjectInput): string {
  if (row.kind === 'person') {
    if (row.identityNumber !== null) return `number:${row.identityNumber}`;
    return `person:${row.organisationId}:${nameKey(row.name)}:${row.birthDate ?? row.birthYear ?? ''}`;
  }
  if (row.kind === 'collective' && row.collectiveOf !== null) return `unit:${row.collectiveOf}`;
  const address = row.kind === 'household' ? `:${addressKey(row.address)}` : '';
  return `${row.kind}:${row.organisationId}:${nameKey(row.name)}${address}`;
}

function distinct(rows: readonly SubjectInput[]): Map<string, SubjectInput> {
  const result = new Map<string, SubjectInput>();
  for (const row of rows) if (!result.has(identityOf(row))) result.set(identityOf(row), row);
  return result;
}
