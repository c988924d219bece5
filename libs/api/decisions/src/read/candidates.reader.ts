import { Injectable } from '@nestjs/common';
import { checkAuthority } from '@gs/domain';
import type { decisions, ResponseOf } from '@gs/contracts';
import { Clock, Db, type Actor } from '@gs/api-platform';
import { NominationsPort } from '@gs/api-nominations';
import { OrganisationsPort } from '@gs/api-organisation';
import { awardRef } from '../common/wording';

/** Passed nominations waiting for decisions of the units at whose desk the actor composes. */
@Injectable()
export class CandidatesReader {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly nominations: NominationsPort,
    private readonly organisations: OrganisationsPort,
  ) {}

  async list(actor: Actor, issuerId: string | undefined): Promise<ResponseOf<typeof decisions.candidates>> {
    const desks = (actor.permissions.get('decision.compose') ?? []).filter(
      (id) => issuerId === undefined || id === issuerId,
    );
    if (desks.length === 0) return { groups: [] };
    const today = this.clock.today();
    const waiting = await this.nominations.waiting(this.db, actor, desks);
    const places = new Map(
      await Promise.all(
        [...new Set(waiting.map((group) => group.issuerId))].map(
          async (id) => [id, await this.organisations.versionOn(id, today)] as const,
        ),
      ),
    );
    const groups = waiting.flatMap((group) => {
      const place = places.get(group.issuerId);
      if (!place) return [];
      return [
        {
          issuer: { id: place.id, code: place.code, name: place.name },
          award: awardRef(group.award),
          sessionTitle: group.sessionTitle,
          competent: checkAuthority({ award: group.award, issuer: place, on: today }).ok,
          counts: { person: group.person, collective: group.collective, household: group.household },
          nominationIds: [...group.nominationIds],
        },
      ];
    });
    return { groups };
  }
}
