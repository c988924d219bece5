import type { CatalogueItemView, ProvisionView } from '@gs/contracts';
import { isWithin, type Award, type LocalDate, type Rules } from '@gs/domain';
import { conductBeside } from './conduct';
import { commonConditions, ownConditions } from './conditions';
import { baseSalary, limits, quorums } from './general';
import { moneyOf } from './money';
import { capital, inSequence, levelName, subjectKindNames } from './names';
import { boundsOf, partsOf, routesOf, voteOf } from './procedure';
import { distinct, provision } from './provision';

/** An award as the list shows it. */
export function catalogueItem(award: Award, rules: Rules, on: LocalDate): CatalogueItemView {
  const { code, name, shortName, kind, level, subjectKinds, synonyms, nationalCode } = award;
  return {
    code,
    name,
    shortName,
    kind,
    level,
    subjectKinds: [...subjectKinds],
    synonyms: [...synonyms],
    nationalCode,
    hasRules: rules.isRuled(code, on),
  };
}

/** The version of an award that stood on a day; its latest one when none did; null for an unknown code. */
export function awardOn(code: string, rules: Rules, on: LocalDate): { award: Award; isGiven: boolean } | null {
  const given = rules.awardsOn(on).find((award) => award.code === code);
  const award = given ?? rules.award(code);
  return award === null ? null : { award, isGiven: given !== undefined };
}

/**
 * All the book says of one award on a day, in the order a person reads it. Who decides is told for all time, each with
 * its validity, so that a power that has passed to another is seen.
 */
export function awardSheet(award: Award, rules: Rules, on: LocalDate): ProvisionView[] {
  const own = ownOf(award, rules, on);
  return distinct([
    ...identityOf(award, rules, on),
    ...standingFirst(issuersOf(award, rules, null), on),
    ...own,
    ...commonConditions(rules, on, award.kind),
    // Of the whole book, shown here because the award rests on it.
    ...conductBeside(own, rules, on),
    ...quorums(rules, on, { purpose: 'awards', award: award.code }),
    ...(moneyOf(award, rules, on).length > 0 ? baseSalary(rules, on) : []),
    ...limits(rules, on, limitsOnTheWay(award, rules, on)),
  ]);
}

/** What the book says of one award alone, on a day: for comparing. */
export function ownProvisions(award: Award, rules: Rules, on: LocalDate): ProvisionView[] {
  return distinct([...identityOf(award, rules, on), ...issuersOf(award, rules, on), ...ownOf(award, rules, on)]);
}

const limitsOnTheWay = (award: Award, rules: Rules, on: LocalDate): Set<string> =>
  new Set(
    rules.data.routes
      .filter((row) => row.awards.includes(award.code) && isWithin(on, row.from, row.to))
      .flatMap(({ steps }) => steps.flatMap(({ limit }) => limit ?? [])),
  );

const standingFirst = (rows: readonly ProvisionView[], on: LocalDate): ProvisionView[] => {
  const stands = ({ from, to }: ProvisionView): boolean => (from ?? on) <= on && (to ?? on) >= on;
  return [...rows.filter(stands), ...rows.filter((row) => !stands(row))];
};

const ownOf = (award: Award, rules: Rules, on: LocalDate): ProvisionView[] => [
  ...ownConditions(award, rules, on),
  ...partsOf(award, rules, on),
  ...voteOf(award, rules, on),
  ...moneyOf(award, rules, on),
  ...routesOf(award, rules, on),
  ...boundsOf(award, rules, on),
];

function identityOf(award: Award, rules: Rules, on: LocalDate): ProvisionView[] {
  const { code, cite } = award;
  const types = rules.data.types
    .filter((row) => award.types.includes(row.code) && isWithin(on, row.from, row.to))
    .map((row) => row.name);
  const row = (name: string, label: string, words: string): ProvisionView[] =>
    words === ''
      ? []
      : [
          provision(
            {
              key: `award/${code}/${name}`,
              section: name === 'objects' ? 'object' : 'award',
              label,
              words,
              cite: name === 'name' || name === 'objects' ? cite : null,
            },
            rules,
          ),
        ];
  return [
    ...row('name', 'Tên', award.name),
    ...row('short', 'Viết tắt', award.shortName === award.name ? '' : award.shortName),
    ...row('level', 'Cấp', capital(levelName(award.level))),
    ...row(
      'subjects',
      'Tặng cho',
      capital(
        inSequence(
          award.subjectKinds.map((kind) => subjectKindNames[kind]),
          'và',
        ),
      ),
    ),
    ...row('types', 'Loại hình', types.join(', ')),
    ...row('synonyms', 'Cách viết khác', award.synonyms.join(', ')),
    ...row('national-code', 'Mã quốc gia', award.nationalCode ?? ''),
    ...row('objects', 'Hiện vật', award.objects.join(', ')),
  ];
}

/** @param on null: of all time, in order */
function issuersOf(award: Award, rules: Rules, on: LocalDate | null): ProvisionView[] {
  const rows = rules.data.authorities.filter(
    (row) => row.awards.includes(award.code) && (on === null || isWithin(on, row.from, row.to)),
  );
  const held = rows
    .map((row) =>
      provision(
        {
          key: `issuer/${award.code}/${row.code}`,
          section: 'issuer',
          label: row.title,
          words: row.condition ?? '',
          cite: row.cite,
          from: row.from,
          to: row.to,
        },
        rules,
      ),
    )
    .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''));
  if (held.length > 0) return held;
  return rules.data.higherAuthorities
    .filter(({ level }) => level === award.level)
    .map(({ title }) =>
      provision(
        { key: `issuer/${award.code}/higher`, section: 'issuer', label: title, words: '', cite: award.cite },
        rules,
      ),
    );
}
