import type { ConflictGround, ConflictRule, LocalDate } from '@gs/domain';
import type { FoundConflict, OpenItem, Relation, Workplace } from '../persistence/conflicts.repository';
import { kinInWords, nomineeInWords, workplaceInWords } from './words';

/** A member of the council on the day, as far as it matters here. */
export interface Member {
  readonly id: string;
  readonly name: string;
  /** The person of the seat and of its account. */
  readonly personIds: readonly string[];
}

/** What is on record of the members and of those whom the items are about. */
export interface OnRecord {
  readonly relations: readonly Relation[];
  readonly workplaces: readonly Workplace[];
  readonly rules: readonly ConflictRule[];
  /** The unit whose council meets. */
  readonly ownUnitId: string;
}

/** The first day on which a tie that has ended still counted: so many years before the session. */
export function sinceDay(on: LocalDate, years: number): LocalDate {
  const [year = '', month = '', day = ''] = on.split('-');
  const earlier = `${String(Number(year) - years).padStart(4, '0')}-${month}-${day}`;
  return month === '02' && day === '29' ? earlier.replace(/29$/, '28') : earlier;
}

/** Every tie between a member and an item, with the ground, what it was found from, and what the rules say of it. */
export function findConflicts(
  items: readonly OpenItem[],
  members: readonly Member[],
  record: OnRecord,
): FoundConflict[] {
  return items.flatMap((item) =>
    members.flatMap((member) =>
      groundsOf(item, member, record).map(({ ground, facts }) => ({
        itemId: item.id,
        memberId: member.id,
        ground,
        facts,
        outcome: effectOf(record.rules, ground) === 'recuse' ? ('recused' as const) : null,
      })),
    ),
  );
}

/** A ground the rules do not speak of is asked about, never overlooked. */
export const effectOf = (rules: readonly ConflictRule[], ground: ConflictGround): 'recuse' | 'ask' =>
  rules.find((rule) => rule.ground === ground)?.effect ?? 'ask';

interface Ground {
  readonly ground: ConflictGround;
  readonly facts: string;
}

function groundsOf(item: OpenItem, member: Member, record: OnRecord): Ground[] {
  const isMember = (personId: string): boolean => member.personIds.includes(personId);
  const found: Ground[] = [];
  if (item.concernedPersonIds.some(isMember))
    found.push({ ground: 'nominee', facts: nomineeInWords(member.name, item.title) });
  const kin = record.relations.filter(
    ({ personId, otherId }) => isMember(personId) && !isMember(otherId) && item.concernedPersonIds.includes(otherId),
  );
  if (kin.length > 0) found.push({ ground: 'kin', facts: kin.map(kinInWords).join('; ') });
  const places = workplacesIn(item, record).filter(({ personId }) => isMember(personId));
  const place = places[0];
  if (place !== undefined) found.push({ ground: 'workplace', facts: workplaceInWords(place) });
  if (item.signerPersonIds.some(isMember)) found.push({ ground: 'signed', facts: 'đã ký tờ trình đề nghị' });
  if (item.coAuthorPersonIds.some(isMember))
    found.push({ ground: 'co-author', facts: 'đồng tác giả sáng kiến, công trình làm căn cứ đề nghị' });
  return found;
}

function workplacesIn(item: OpenItem, { workplaces, rules, ownUnitId }: OnRecord): Workplace[] {
  const exceptOwn = rules.find(({ ground }) => ground === 'workplace')?.exceptOwnUnit ?? true;
  return workplaces.filter(
    ({ concernedId }) =>
      item.concernedOrganisationIds.includes(concernedId) && !(exceptOwn && concernedId === ownUnitId),
  );
}
