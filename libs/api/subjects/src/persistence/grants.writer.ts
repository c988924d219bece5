import { Injectable } from '@nestjs/common';
import { Ids, type Tx } from '@gs/api-platform';
import { GrantsPort, type NewGrant } from '../grants.port';

@Injectable()
export class GrantsWriter extends GrantsPort {
  constructor(private readonly ids: Ids) {
    super();
  }

  async add(tx: Tx, rows: readonly NewGrant[]): Promise<number> {
    if (rows.length === 0) return 0;
    return tx.execute(
      `INSERT INTO award_grant (id, subject_id, award, year, decision_no, decided_on, merit_type, organisation_id, organisation_name, decision_id, source)
       SELECT x.id, x."subjectId", x.award, x.year, x."decisionNo", x."decidedOn", x."meritType", x."organisationId", x."organisationName",
         x."decisionId", x.source
       FROM json_to_recordset($1::json) AS x(id uuid, "subjectId" uuid, award text, year int, "decisionNo" text, "decidedOn" date,
         "meritType" text, "organisationId" uuid, "organisationName" text, "decisionId" uuid, source text)
       ON CONFLICT (subject_id, award, year, decision_no) DO NOTHING`,
      [JSON.stringify(rows.map((row) => ({ id: this.ids.next(), ...row })))],
    );
  }
}
