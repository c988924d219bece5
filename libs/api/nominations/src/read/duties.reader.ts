import { Injectable } from '@nestjs/common';
import type { LocalDate, Queryable } from '@gs/api-platform';

@Injectable()
export class DutiesReader {
  /** Ids of the units for whose area a unit does the duty of emulation office on a day. */
  async areasServedBy(holderId: string, on: LocalDate, db: Queryable): Promise<string[]> {
    const rows = await db.query<{ organisation_id: string }>(
      `SELECT organisation_id FROM organisation_duty WHERE holder_id = $1 AND duty = 'emulation-office'
         AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2)`,
      [holderId, on],
    );
    return rows.map((row) => row.organisation_id);
  }
}
