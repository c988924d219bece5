import type { ProvisionView } from '@gs/contracts';
import { effectOf, isWithin, type Award, type Condition, type LocalDate, type Rules, type Standard } from '@gs/domain';
import { conditionWords } from './condition-words';
import { inSequence, subjectKindNames } from './names';
import { provision, type Section } from './provision';

type Row = Rules['data']['standards'][number];

const kinds = { title: 'danh hiệu', form: 'hình thức' } as const;

const order: readonly Standard['place'][] = ['before', 'own', 'after'];

/** Conditions common to all awards, or to all of a kind, as they stood on a day. */
export function commonConditions(rules: Rules, on: LocalDate, kind?: Award['kind']): ProvisionView[] {
  const rows = inForce(rules, on).filter(
    (row) => row.awards === null && (kind === undefined || (row.kind ?? kind) === kind),
  );
  return inOrder(rows).flatMap((row) =>
    ofRow(row, 'common', `common/${row.kind ?? 'all'}`, rules).map((each) =>
      // Among all of them it is said which kind it is for; on the page of an award that is known.
      kind === undefined && row.kind !== undefined ? { ...each, label: `${each.label} (${kinds[row.kind]})` } : each,
    ),
  );
}

/** The standard of one award as it stood on a day, all kinds of subject together: a condition says whom it concerns. */
export function ownConditions(award: Award, rules: Rules, on: LocalDate): ProvisionView[] {
  const rows = inForce(rules, on).filter((row) => row.awards?.includes(award.code) === true);
  return inOrder(rows).flatMap((row) => ofRow(row, 'standard', `standard/${award.code}`, rules));
}

const inForce = (rules: Rules, on: LocalDate): Row[] =>
  rules.data.standards.filter((row) => isWithin(on, row.from, row.to));

const inOrder = (rows: readonly Row[]): Row[] => order.flatMap((place) => rows.filter((row) => row.place === place));

function ofRow(row: Row, section: Section, prefix: string, rules: Rules): ProvisionView[] {
  return row.conditions.flatMap((condition) => tree(condition, row, section, prefix, rules, 0));
}

function tree(
  condition: Condition,
  row: Row,
  section: Section,
  prefix: string,
  rules: Rules,
  depth: number,
): ProvisionView[] {
  const own = provision(
    {
      key: `${prefix}/${condition.id}`,
      section,
      label: condition.title + concerns(condition),
      words: conditionWords(condition, rules.data),
      cite: condition.cite,
      effect: condition.effect ?? effectOf(condition.cite.confidence),
      from: row.from,
      to: row.to,
      depth,
    },
    rules,
  );
  const limbs = 'limbs' in condition ? condition.limbs : condition.check === 'title-of-year' ? [condition.or] : [];
  return [own, ...limbs.flatMap((limb) => tree(limb, row, section, prefix, rules, depth + 1))];
}

const concerns = ({ for: kinds }: Condition): string =>
  kinds === undefined
    ? ''
    : ` (${inSequence(
        kinds.map((kind) => subjectKindNames[kind]),
        'hoặc',
      )})`;
