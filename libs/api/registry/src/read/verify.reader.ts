import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@gs/domain';
import type { PublicDecisionView } from '@gs/contracts';
import { Db, ProblemError } from '@gs/api-platform';
import { awardRef } from '../common/wording';
import { unitName } from './unit-name';

interface Row extends Omit<PublicDecisionView, 'status' | 'number' | 'award' | 'counts'> {
  readonly plainNumber: number;
  readonly symbol: string;
  readonly awardCode: string;
  readonly issuedOn: LocalDate;
}

/** What anybody may see of an issued decision: that it is real, and the names and units on it. Nothing else of a person. */
@Injectable()
export class VerifyReader {
  constructor(private readonly db: Db) {}

  /** @param code as printed; case, spaces and the dash do not matter @throws ProblemError NOT_FOUND */
  async find(code: string): Promise<PublicDecisionView> {
    const plain = code.toUpperCase().replace(/[^0-9A-Z]/g, '');
    const [row] = await this.db.query<Row>(
      `SELECT d.number AS "plainNumber", d.symbol, d.issued_on AS "issuedOn", ${unitName('d.issuer_id', 'd.issued_on')} AS issuer, d.title,
         d.award AS "awardCode", d.signer_name AS signer,
         COALESCE((SELECT json_agg(json_build_object('seq', r.seq, 'kind', r.subject_kind, 'name', r.name, 'unitName', r.unit_name) ORDER BY r.seq)
           FROM decision_recipient r WHERE r.decision_id = d.id), '[]') AS recipients
       FROM decision d WHERE d.state = 'issued' AND d.verify_code IN ($1, left($1, 5) || '-' || substr($1, 6))`,
      [plain],
    );
    if (row === undefined) throw new ProblemError('NOT_FOUND');
    const count = (kind: string): number => row.recipients.filter((one) => one.kind === kind).length;
    return {
      status: 'valid',
      number: `${String(row.plainNumber).padStart(2, '0')}/${row.symbol}`,
      issuedOn: row.issuedOn,
      issuer: row.issuer,
      title: row.title,
      award: awardRef(row.awardCode).name,
      signer: row.signer,
      counts: { person: count('person'), collective: count('collective'), household: count('household') },
      recipients: row.recipients,
    };
  }
}
