import { checkAuthority, formatDate, type Authority, type LocalDate } from '@gs/domain';
import { ProblemError, type Queryable } from '@gs/api-platform';
import { OrganisationsPort } from '@gs/api-organisation';
import { Injectable } from '@nestjs/common';
import { oneSpelling, type Office } from '../drafting/office';
import { awardRef } from './wording';

/** Whether a unit's head may decide an award on a day. */
@Injectable()
export class Competence {
  constructor(private readonly organisations: OrganisationsPort) {}

  /** @throws ProblemError NOT_FOUND when the unit does not exist on the day, NOT_COMPETENT with those who are */
  async require(
    issuerId: string,
    award: string,
    on: LocalDate,
    db: Queryable,
  ): Promise<{ office: Office; authority: Authority }> {
    const office = await this.organisations.versionOn(issuerId, on, db);
    if (office === null) throw new ProblemError('NOT_FOUND');
    const found = checkAuthority({ award, issuer: office, on });
    if (found.ok) return { office, authority: found.authority };
    throw new ProblemError('NOT_COMPETENT', {
      issuer: office.name,
      award: awardRef(award).name,
      date: formatDate(on),
      competent: found.competent.map(oneSpelling).join('; ') || 'chưa xác định',
    });
  }
}
