import { Injectable } from '@nestjs/common';
import type { ImportPreviewView } from '@gs/contracts';
import { Clock, Db, type Queryable, type Tx } from '@gs/api-platform';

/** A list that was read, with what taking it would make. */
export interface ImportRow {
  readonly id: string;
  readonly organisationId: string;
  readonly year: number;
  readonly fileId: string;
  readonly preview: ImportPreviewView;
  /** What its good rows become, sealed; null once taken. */
  readonly prepared: Buffer | null;
  readonly answers: Record<string, string>;
  readonly mapping: Record<string, string>;
  readonly state: 'previewed' | 'taken' | 'expired';
  readonly submissionIds: string[];
  readonly createdAt: string;
}

export interface NewImport extends Pick<
  ImportRow,
  'id' | 'organisationId' | 'year' | 'fileId' | 'preview' | 'answers' | 'mapping'
> {
  readonly prepared: Buffer;
  readonly accountId: string;
}

const columns = `id, organisation_id AS "organisationId", year, file_id AS "fileId", preview, prepared, answers, mapping, state,
  submission_ids AS "submissionIds", created_at AS "createdAt"`;

/** Lists as they were read, and the columns an office has said. */
@Injectable()
export class Imports {
  constructor(
    private readonly pool: Db,
    private readonly clock: Clock,
  ) {}

  async find(id: string, db: Queryable = this.pool): Promise<ImportRow | null> {
    const [row] = await db.query<ImportRow>(`SELECT ${columns} FROM nomination_import WHERE id = $1`, [id]);
    return row ?? null;
  }

  /** As `find`; whoever else wants to take the same list waits. */
  async lock(tx: Tx, id: string): Promise<ImportRow | null> {
    const [row] = await tx.query<ImportRow>(`SELECT ${columns} FROM nomination_import WHERE id = $1 FOR UPDATE`, [id]);
    return row ?? null;
  }

  /** @returns false when the list was taken meanwhile */
  async keep(tx: Tx, list: NewImport): Promise<boolean> {
    const changed = await tx.execute(
      `INSERT INTO nomination_import (id, organisation_id, year, file_id, mapping, preview, prepared, answers, state, created_by, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'previewed', $9, $10)
       ON CONFLICT (id) DO UPDATE SET year = EXCLUDED.year, mapping = EXCLUDED.mapping, preview = EXCLUDED.preview,
         prepared = EXCLUDED.prepared, answers = EXCLUDED.answers, created_at = EXCLUDED.created_at
       WHERE nomination_import.state = 'previewed'`,
      [
        list.id,
        list.organisationId,
        list.year,
        list.fileId,
        JSON.stringify(list.mapping),
        JSON.stringify(list.preview),
        list.prepared,
        JSON.stringify(list.answers),
        list.accountId,
        this.clock.now(),
      ],
    );
    return changed > 0;
  }

  async markTaken(tx: Tx, id: string, submissionIds: readonly string[]): Promise<void> {
    await tx.execute(
      `UPDATE nomination_import SET state = 'taken', submission_ids = $2::uuid[], prepared = NULL WHERE id = $1`,
      [id, submissionIds],
    );
  }

  /** The next list of this office with a head of the same shape is read under these columns. */
  async rememberColumns(
    tx: Tx,
    organisationId: string,
    headHash: string,
    mapping: Readonly<Record<string, string>>,
  ): Promise<void> {
    await tx.execute(
      `INSERT INTO column_mapping (organisation_id, head_sha256, mapping, updated_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (organisation_id, head_sha256) DO UPDATE SET mapping = EXCLUDED.mapping, updated_at = EXCLUDED.updated_at`,
      [organisationId, headHash, JSON.stringify(mapping), this.clock.now()],
    );
  }
}
