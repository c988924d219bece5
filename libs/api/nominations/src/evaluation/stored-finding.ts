import { currentRules, type CheckName, type Condition, type Finding, type Rules } from '@gs/domain';

/** A finding as it may lie in the database: those kept before the rule book was data lack what came with it. */
export type StoredFinding = Omit<Finding, 'check' | 'title' | 'applies' | 'limbs'> & {
  readonly check?: CheckName;
  readonly title?: string;
  readonly applies?: boolean;
  readonly limbs?: readonly StoredFinding[];
};

type Named = Pick<Condition, 'check' | 'title'>;

/** Head and check of every condition of the book, by its id. */
const byId = (rules: Rules): ReadonlyMap<string, Named> => {
  const found = new Map<string, Named>();
  const add = (condition: Condition): void => {
    found.set(condition.id, condition);
    if (condition.check === 'any-of' || condition.check === 'all-of') condition.limbs.forEach(add);
  };
  for (const { conditions } of rules.data.standards) conditions.forEach(add);
  return found;
};

/** What a condition is headed by, now or when it was checked; a condition that the book has dropped is named plainly. */
export function titleOfRule(ruleId: string, rules = currentRules()): string {
  return rules.index(byId).get(ruleId)?.title ?? 'Điều kiện đã xét trước đây';
}

/** A stored finding with what the book of today knows of its condition, where it was kept without. */
export function completeFinding(stored: StoredFinding, rules = currentRules()): Finding {
  const { limbs, ...own } = stored;
  return {
    ...own,
    check: stored.check ?? rules.index(byId).get(stored.ruleId)?.check ?? 'unruled',
    title: stored.title ?? titleOfRule(stored.ruleId, rules),
    applies: stored.applies ?? true,
    ...(limbs === undefined ? {} : { limbs: limbs.map((limb) => completeFinding(limb, rules)) }),
  };
}
