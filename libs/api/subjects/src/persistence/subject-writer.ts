import { Injectable } from '@nestjs/common';
import { maskIdentityNumber } from '@gs/domain';
import { Ids, Vault, type Tx } from '@gs/api-platform';
import type { SubjectInput, SubjectMatch } from '../subjects.port';

interface Sealed {
  readonly hash: string | null;
  readonly cipher: string | null;
  readonly masked: string;
}

// Any fixed number: two lists that make new subjects take turns, so that nobody is made twice.
const creationLock = 946_2400;

/** Writes subjects in bulk: one statement for each table. */
@Injectable()
export class SubjectWriter {
  constructor(
    private readonly ids: Ids,
    private readonly vault: Vault,
  ) {}

  /** Waits for whoever makes subjects now; until the transaction ends nobody else does. */
  async takeTurns(tx: Tx): Promise<void> {
    await tx.query(`SELECT pg_advisory_xact_lock($1)`, [creationLock]);
  }

  /** @param rows by the caller's key @returns new subject ids by the same keys */
  async add(tx: Tx, rows: ReadonlyMap<string, SubjectInput>): Promise<Map<string, string>> {
    const made = new Map([...rows.keys()].map((key) => [key, this.ids.next()]));
    if (made.size === 0) return made;
    const data = [...rows].map(([key, row]) => ({ id: made.get(key), ...row }));
    await tx.execute(
      `INSERT INTO subject (id, kind, name, organisation_id) SELECT x.id, x.kind, x.name, x."organisationId"
       FROM json_to_recordset($1::json) AS x(id uuid, kind text, name text, "organisationId" uuid)`,
      [JSON.stringify(data)],
    );
    await this.addPersons(
      tx,
      data.flatMap((row) => (row.kind === 'person' ? [{ ...row, ...this.seal(row.identityNumber) }] : [])),
    );
    await tx.execute(
      `INSERT INTO collective (id, collective_of) SELECT x.id, x."collectiveOf"
       FROM json_to_recordset($1::json) AS x(id uuid, "collectiveOf" uuid)`,
      [JSON.stringify(data.filter((row) => row.kind === 'collective'))],
    );
    await tx.execute(
      `INSERT INTO household (id, address) SELECT x.id, x.address FROM json_to_recordset($1::json) AS x(id uuid, address text)`,
      [JSON.stringify(data.filter((row) => row.kind === 'household'))],
    );
    return made;
  }

  /** Persons known without an identity number get the one a list brings. */
  async fillNumbers(tx: Tx, rows: readonly SubjectInput[], matches: ReadonlyMap<string, SubjectMatch>): Promise<void> {
    const data = rows.flatMap((row) => {
      const match = matches.get(row.key);
      const without = match?.status === 'known' && match.candidates[0]?.identityMasked === '';
      if (!without || row.kind !== 'person' || row.identityNumber === null) return [];
      return [{ id: match.subjectId, ...this.seal(row.identityNumber) }];
    });
    if (data.length === 0) return;
    await tx.execute(
      `UPDATE person p SET identity_cipher = decode(x.cipher, 'hex'), identity_hash = decode(x.hash, 'hex'), identity_masked = x.masked
       FROM json_to_recordset($1::json) AS x(id uuid, hash text, cipher text, masked text) WHERE p.id = x.id AND p.identity_hash IS NULL`,
      [JSON.stringify(data)],
    );
  }

  private async addPersons(tx: Tx, rows: readonly object[]): Promise<void> {
    await tx.execute(
      `INSERT INTO person (id, birth_date, birth_year, sex, ethnic_group, position, identity_cipher, identity_hash, identity_masked)
       SELECT x.id, x."birthDate", COALESCE(x."birthYear", EXTRACT(YEAR FROM x."birthDate")::int), x.sex, COALESCE(x."ethnicGroup", ''),
         x.position, decode(x.cipher, 'hex'), decode(x.hash, 'hex'), x.masked
       FROM json_to_recordset($1::json) AS x(id uuid, "birthDate" date, "birthYear" int, sex text, "ethnicGroup" text, position text,
         cipher text, hash text, masked text)`,
      [JSON.stringify(rows)],
    );
  }

  private seal(identityNumber: string | null): Sealed {
    if (identityNumber === null) return { hash: null, cipher: null, masked: '' };
    return {
      hash: this.vault.keyedHash(identityNumber),
      cipher: this.vault.encrypt(identityNumber).toString('hex'),
      masked: maskIdentityNumber(identityNumber),
    };
  }
}
