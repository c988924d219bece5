import { Injectable } from '@nestjs/common';
import { maskIdentityNumber } from '@gs/domain';
import type { LedgerField } from '@gs/contracts';
import { Vault } from '@gs/api-platform';
import { z } from 'zod';
import { mapHeadings } from './columns';
import { Row } from './table';

const sealedRow = z.object({
  titles: z.array(z.string()),
  line: z.number().int(),
  cells: z.array(z.string()),
  ragged: z.boolean(),
});
const sealedCorrections = z.record(z.string(), z.string());
export type Corrections = Readonly<Partial<Record<LedgerField, string>>>;

/** Rows kept aside hold identity numbers: they are sealed, found again by a keyed hash, and shown masked. */
@Injectable()
export class RowSeal {
  constructor(private readonly vault: Vault) {}

  hash(row: Row): string {
    return this.vault.keyedHash(row.fingerprint());
  }

  seal(row: Row): Buffer {
    const { line, cells, ragged } = row.record;
    return this.vault.encrypt(JSON.stringify({ titles: row.titles, line, cells, ragged }));
  }

  open(raw: Buffer, corrections: Corrections = {}): Row {
    const { titles, ...record } = sealedRow.parse(JSON.parse(this.vault.decrypt(raw)));
    return new Row({ titles, columns: mapHeadings(titles) }, record, corrections);
  }

  sealCorrections(corrections: Corrections): Buffer | null {
    return Object.keys(corrections).length === 0 ? null : this.vault.encrypt(JSON.stringify(corrections));
  }

  openCorrections(sealed: Buffer | null): Corrections {
    return sealed === null ? {} : sealedCorrections.parse(JSON.parse(this.vault.decrypt(sealed)));
  }
}

/** Runs of nine digits or more, spaced or not, are taken for identity numbers. */
export const masked = (text: string): string =>
  text.replace(/\d(?:[\s.]?\d){8,}/g, (number) => maskIdentityNumber(number.replace(/[\s.]/g, '')));
