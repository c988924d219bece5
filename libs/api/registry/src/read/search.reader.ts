import { Injectable } from '@nestjs/common';
import { findAward, type LocalDate } from '@gs/domain';
import type { QueryOf, registry, ResponseOf } from '@gs/contracts';
import { Clock, Db, scopeClause, Vault, type Actor } from '@gs/api-platform';
import { awardRef, likeText } from '../common/wording';
import { unitName } from './unit-name';

type Found = ResponseOf<typeof registry.search>;

/** A committee's name without what all committees share, so that «Tân Dương» finds its commune before its schools. */
const placeName = (name: string): string =>
  `regexp_replace(${name}, '^(uy ban nhan dan|ubnd) ((tinh|thanh pho|huyen|xa|phuong|thi tran|dac khu) )?', '')`;

/** What a decision that came by import is called. */
const titleOf = (award: string): string =>
  `Tặng ${findAward(award)?.kind === 'title' ? 'danh hiệu ' : ''}${awardRef(award).name}`;

/** Finds people, units and decisions of the actor's scope; accents and case do not matter, twelve digits are an identity number. */
@Injectable()
export class SearchReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly vault: Vault,
  ) {}

  async search(actor: Actor, { q, limit }: QueryOf<typeof registry.search>): Promise<Found> {
    const digits = q.replace(/[\s.]/g, '');
    if (/^\d{12}$/.test(digits)) {
      return { subjects: await this.byNumber(actor, digits), organisations: [], decisions: [] };
    }
    const text = likeText(q);
    const [subjects, organisations, decisions] = await Promise.all([
      this.byName(actor, text, limit),
      this.organisations(actor, text, limit),
      this.decisions(actor, text, limit),
    ]);
    return { subjects, organisations, decisions };
  }

  private byNumber(actor: Actor, digits: string): Promise<Found['subjects']> {
    const params: unknown[] = [this.vault.keyedHash(digits), this.clock.today()];
    return this.subjects(actor, `p.identity_hash = decode($1, 'hex')`, 's.id', 1, params);
  }

  private byName(actor: Actor, text: string, limit: number): Promise<Found['subjects']> {
    const order = `s.name_fold LIKE fold($1) || '%' DESC, s.name_fold, s.id`;
    return this.subjects(actor, `s.name_fold LIKE '%' || fold($1) || '%'`, order, limit, [text, this.clock.today()]);
  }

  private subjects(
    actor: Actor,
    where: string,
    order: string,
    limit: number,
    params: unknown[],
  ): Promise<Found['subjects']> {
    const scope = scopeClause(actor, 'registry.read', 's.organisation_id', this.clock.today(), params);
    return this.db.query(
      `WITH hit AS (SELECT s.id, row_number() OVER (ORDER BY ${order}) AS place FROM subject s LEFT JOIN person p ON p.id = s.id
         WHERE ${where} AND ${scope} ORDER BY ${order} LIMIT ${limit})
       SELECT s.id, s.kind, s.name, ${unitName('s.organisation_id', '$2')} AS "organisationName", COALESCE(p.position, h.address, '') AS note,
         COALESCE(p.identity_masked, '') AS "identityMasked", (SELECT count(*)::int FROM award_grant g WHERE g.subject_id = s.id) AS "grantCount"
       FROM hit JOIN subject s ON s.id = hit.id LEFT JOIN person p ON p.id = s.id LEFT JOIN household h ON h.id = s.id ORDER BY hit.place`,
      params,
    );
  }

  /** Also by a name the unit no longer bears: told as `formerly`. */
  private organisations(actor: Actor, text: string, limit: number): Promise<Found['organisations']> {
    const today = this.clock.today();
    const params: unknown[] = [text, today, limit];
    const scope = scopeClause(actor, 'registry.read', 'o.id', today, params);
    return this.db.query(
      `WITH hit AS (SELECT o.id, o.code, min(v.name) AS matched, bool_or(${placeName('v.name_fold')} LIKE fold($1) || '%') AS begins FROM organisation o
           JOIN organisation_version v ON v.organisation_id = o.id WHERE (v.name_fold LIKE '%' || fold($1) || '%' OR lower(o.code) = lower($1)) AND ${scope}
           GROUP BY o.id, o.code)
       SELECT h.id, h.code, n.name, n.level, n.valid_to AS "validTo", CASE WHEN h.matched <> n.name AND n.name_fold NOT LIKE '%' || fold($1) || '%' THEN h.matched END AS formerly
       FROM hit h JOIN LATERAL (SELECT * FROM organisation_version v WHERE v.organisation_id = h.id ORDER BY v.valid_from <= $2::date DESC, abs($2::date - v.valid_from) LIMIT 1) n ON true
       ORDER BY n.valid_to IS NOT NULL, h.begins DESC, n.name, h.id LIMIT $3`,
      params,
    );
  }

  /** By the beginning of the number; those issued here also by title. Counts only what lies within scope. */
  private async decisions(actor: Actor, text: string, limit: number): Promise<Found['decisions']> {
    const today = this.clock.today();
    const params: unknown[] = [text, limit, numberLike(text)];
    const granted = scopeClause(actor, 'registry.read', 'g.organisation_id', today, params);
    const rows = await this.db.query<{
      id: string | null;
      number: string;
      decidedOn: LocalDate;
      title: string | null;
      award: string;
      recipientCount: number;
    }>(
      `WITH titled AS (SELECT id FROM decision WHERE state = 'issued' AND length($1) > 3 AND fold(title) LIKE '%' || fold($1) || '%')
       SELECT g.decision_id AS id, g.decision_no AS number, g.decided_on AS "decidedOn", min(d.title) AS title, min(g.award) AS award,
         count(*)::int AS "recipientCount"
       FROM award_grant g LEFT JOIN decision d ON d.id = g.decision_id
       WHERE (g.decision_no LIKE $3 || '%' OR g.decision_no LIKE '0' || $3 || '/%' OR g.decision_id IN (SELECT id FROM titled)) AND ${granted}
       GROUP BY g.decision_id, g.decision_no, g.decided_on
       ORDER BY split_part(g.decision_no, '/', 1) = $3 DESC, g.decided_on DESC, g.decision_no LIMIT $2`,
      params,
    );
    return rows.map(({ award, title, ...row }) => ({ ...row, title: title ?? titleOf(award) }));
  }
}

/** A number as it is written on paper, however it was typed: «1276/qd-ubnd» → «1276/QĐ-UBND». */
const numberLike = (text: string): string => text.toLocaleUpperCase('vi').replace('/QD', '/QĐ');
