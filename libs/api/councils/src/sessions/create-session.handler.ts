import type { BodyOf, councils } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { Clock, Ids, ProblemError, UnitOfWork, type Actor } from '@gs/api-platform';
import { councilManaged, officeZone, sitsOn } from '../access';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';

/** Calls a session of a council that stands on that day; chair and secretary are those of the council until it opens. */
@Injectable()
export class CreateSessionHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
    private readonly clock: Clock,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, NO_COUNCIL */
  async handle(actor: Actor, body: BodyOf<typeof councils.createSession>): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const params: unknown[] = [body.councilId, body.scheduledAt];
      const managed = councilManaged(actor, this.clock.today(), params);
      const day = `($2::timestamptz AT TIME ZONE '${officeZone}')::date`;
      const rows = await tx.query<{ stands: boolean }>(
        `SELECT c.valid_from <= ${day} AND (c.valid_to IS NULL OR c.valid_to >= ${day})
           AND EXISTS (SELECT 1 FROM council_member m WHERE m.council_id = c.id AND ${sitsOn(day)}) AS stands
         FROM council c WHERE c.id = $1 AND ${managed}`,
        params,
      );
      if (rows[0] === undefined) throw new ProblemError('NOT_FOUND');
      if (!rows[0].stands) throw new ProblemError('NO_COUNCIL');
      const id = this.ids.next();
      const seat = (role: string): string =>
        `(SELECT m.id FROM council_member m WHERE m.council_id = $2 AND m.role = '${role}' AND ${sitsOn(
          `($5::timestamptz AT TIME ZONE '${officeZone}')::date`,
        )} ORDER BY m.seat LIMIT 1)`;
      await tx.query(
        `INSERT INTO council_session (id, council_id, title, kind, state, scheduled_at, place, chair_member_id, secretary_member_id, created_at)
         VALUES ($1, $2, $3, $4, 'planned', $5, $6, ${seat('chair')}, ${seat('secretary')}, $7)`,
        [id, body.councilId, body.title, body.kind, body.scheduledAt, body.place, this.clock.now()],
      );
      await tx.audit({ action: 'session.create', kind: 'session', id, after: body });
      return this.reader.detail(actor, id, tx);
    });
  }
}
