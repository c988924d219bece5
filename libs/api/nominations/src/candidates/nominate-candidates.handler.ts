import { Injectable } from '@nestjs/common';
import type { BodyOf, candidates, ResponseOf } from '@gs/contracts';
import { Clock, Db, ProblemError, requireScope, type Actor } from '@gs/api-platform';
import { awardRef } from '../common/award-ref';
import { NominateHandler } from '../nominations/nominate.handler';
import { RouteFinder } from '../route/route-finder';
import { EditSubmissionHandler } from '../submissions/edit.handler';

type Input = BodyOf<typeof candidates.nominate>;
type Answer = ResponseOf<typeof candidates.nominate>;
type Item = Input['items'][number];

const firstVersion = 1;

/** Awards that go one way, and who is put forward for them. */
interface Group {
  readonly awards: Set<string>;
  readonly items: Item[];
}

/** Draft nominations for those picked from the list: a new submission for each way they go. */
@Injectable()
export class NominateCandidatesHandler {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly routes: RouteFinder,
    private readonly submissions: EditSubmissionHandler,
    private readonly nominate: NominateHandler,
  ) {}

  /** One that cannot be made keeps nobody else back: it comes back with the reason. @throws ProblemError NOT_FOUND outside the scope */
  async handle(actor: Actor, { organisationId, year, items }: Input): Promise<Answer> {
    await requireScope(this.db, actor, 'nomination.write', organisationId, this.clock.today());
    const refused: Answer['refused'] = [];
    const refuse = ({ subjectId, award }: Item, error: unknown): void => {
      if (!(error instanceof ProblemError)) throw error;
      refused.push({ subjectId, award: awardRef(award), reason: `${error.title}. ${error.detail}` });
    };
    const submissions: Answer['submissions'] = [];
    for (const group of await this.groups(organisationId, items, refuse)) {
      const made = await this.submission(actor, organisationId, year, group, refuse);
      if (made !== null) submissions.push(made);
    }
    return { submissions, created: submissions.reduce((sum, { count }) => sum + count, 0), refused };
  }

  /** A submission in which nobody could be put is withdrawn: empty it would only stand in the way. */
  private async submission(
    actor: Actor,
    organisationId: string,
    year: number,
    { awards, items }: Group,
    refuse: (item: Item, error: unknown) => void,
  ): Promise<Answer['submissions'][number] | null> {
    const title = `Đề nghị ${[...awards].map((code) => awardRef(code).shortName).join(', ')} năm ${year}`;
    const id = await this.submissions.create(actor, { organisationId, year, title });
    let count = 0;
    for (const item of items) {
      try {
        await this.nominate.create(actor, { submissionId: id, ...item, position: '', achievement: '' });
        count += 1;
      } catch (error) {
        refuse(item, error);
      }
    }
    if (count > 0) return { id, title, count };
    await this.submissions.withdraw(actor, id, firstVersion, 'Không lập được đề nghị nào.');
    return null;
  }

  private async groups(
    organisationId: string,
    items: readonly Item[],
    refuse: (item: Item, error: unknown) => void,
  ): Promise<Group[]> {
    const groups: Group[] = [];
    for (const item of items) {
      try {
        const found = await this.groupFor(organisationId, item.award, groups);
        found.items.push(item);
      } catch (error) {
        refuse(item, error);
      }
    }
    return groups;
  }

  /** @throws ProblemError NO_ROUTE, UNKNOWN_AWARD */
  private async groupFor(organisationId: string, award: string, groups: Group[]): Promise<Group> {
    const today = this.clock.today();
    const known = groups.find(({ awards }) => awards.has(award));
    if (known) return known;
    for (const group of groups) {
      try {
        await this.routes.resolve(organisationId, [...group.awards, award], today);
        group.awards.add(award);
        return group;
      } catch (error) {
        if (!(error instanceof ProblemError) || error.code !== 'MIXED_ROUTES') throw error;
      }
    }
    await this.routes.resolve(organisationId, [award], today);
    const group = { awards: new Set([award]), items: [] };
    groups.push(group);
    return group;
  }
}
