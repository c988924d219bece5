import { Injectable } from '@nestjs/common';
import type { Facts, SubjectKind } from '@gs/domain';
import { Clock, Db, type Actor, type LocalDate } from '@gs/api-platform';
import { submissionReadable } from '../../common/scope';
import { openStates } from '../../common/states';
import type { Declared } from '../../evaluation/evaluator';
import { KeptNominations } from '../../read/kept';
import { organisationRefSql } from '../../read/organisation-ref';

export interface OpenNomination {
  readonly id: string;
  readonly subjectId: string;
  readonly subjectKind: SubjectKind;
  readonly subjectName: string;
  readonly organisation: { readonly id: string; readonly code: string; readonly name: string };
  readonly award: string;
  readonly year: number;
  readonly declared: Declared;
  readonly receivedOn: LocalDate | null;
  /** The later rule set an officer chose for it. */
  readonly favourable: NonNullable<Facts['favourable']> | null;
  /** Papers present, looked at from receipt on; null before. */
  readonly parts: readonly string[] | null;
  /** The actor may read it. */
  readonly isReadable: boolean;
}

/** The unit's own council has passed something of the list: its minutes and ballot result are here. */
const unitCouncilVoted = `EXISTS (SELECT 1 FROM jsonb_array_elements(COALESCE(s.route, '[]')) step
  JOIN council c ON c.organisation_id = (step ->> 'organisationId')::uuid JOIN council_session cs ON cs.council_id = c.id
  JOIN agenda_item a ON a.session_id = cs.id AND a.kind = 'nomination' AND a.result = 'passed'
  JOIN nomination voted ON voted.id = a.ref_id AND voted.submission_id = s.id WHERE step ->> 'kind' = 'unit-council')`;

const partsSql = `CASE WHEN s.received_on IS NOT NULL THEN
  ARRAY(SELECT DISTINCT dp.part FROM dossier_part dp WHERE dp.submission_id = s.id AND (dp.nomination_id IS NULL OR dp.nomination_id = n.id))
  || CASE WHEN s.letter_no <> '' AND s.letter_date IS NOT NULL THEN ARRAY['to-trinh'] ELSE '{}' END
  || CASE WHEN ${unitCouncilVoted} THEN ARRAY['bien-ban-binh-xet', 'ket-qua-bo-phieu'] ELSE '{}' END END`;

@Injectable()
export class OpenNominationsReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly kept: KeptNominations,
  ) {}

  /** Every nomination that has not come to its end, of the whole province, but for those kept from the actor. @param actor null: an operator, who reads all */
  async all(actor: Actor | null): Promise<OpenNomination[]> {
    const params: unknown[] = [];
    const readable = actor === null ? 'true' : submissionReadable(actor, 's', this.clock.today(), params);
    const head = actor === null ? '' : (await this.kept.without(actor, params)).head;
    return this.db.query<OpenNomination>(
      `${head}SELECT n.id, n.subject_id AS "subjectId", n.subject_kind AS "subjectKind", sub.name AS "subjectName",
         ${organisationRefSql('n.organisation_id')} AS organisation, n.award, n.year, n.declared, s.received_on AS "receivedOn",
         CASE WHEN n.favourable_rule_set_id IS NOT NULL THEN json_build_object('ruleSetId', n.favourable_rule_set_id,
           'reason', n.favourable_reason, 'by', n.favourable_by) END AS favourable,
         ${partsSql} AS parts, ${readable} AS "isReadable"
       FROM nomination n JOIN submission s ON s.id = n.submission_id JOIN subject sub ON sub.id = n.subject_id
       WHERE n.state IN ${openStates} ORDER BY n.organisation_id, n.award, n.seq, n.id`,
      params,
    );
  }
}
