import type { ProvisionView, RuleChangeView } from '@gs/contracts';
import type { Award, LocalDate, Rules } from '@gs/domain';
import { awardOn, ownProvisions } from './award-sheet';
import { generalProvisions } from './general';

/** A version of the book as it stood on a day. */
export interface Standing {
  readonly rules: Rules;
  readonly on: LocalDate;
}

type AwardRef = NonNullable<RuleChangeView['award']>;

/** What was added, ended or changed from one standing to another: of the whole book, common rules first, or of one award. */
export function compareBooks(before: Standing, after: Standing, award?: string): RuleChangeView[] {
  if (award !== undefined) return [...ofCommon(before, after), ...ofAward(award, before, after)];
  const codes = new Set([...given(before), ...given(after)].map(({ code }) => code));
  const own = [...codes].flatMap((code) => ofAward(code, before, after));
  return [...ofCommon(before, after), ...own.filter((change) => !followsBaseSalary(change))];
}

/** The same of two lists of provisions, matched by key. */
export function compareProvisions(
  before: readonly ProvisionView[],
  after: readonly ProvisionView[],
  award: AwardRef | null = null,
): RuleChangeView[] {
  const [was, is] = [new Map(before.map((each) => [each.key, each])), new Map(after.map((each) => [each.key, each]))];
  const ended = before.filter(({ key }) => !is.has(key)).map((each) => change('ended', each, side(each), null, award));
  const rest = after.flatMap((each) => {
    const earlier = was.get(each.key);
    if (earlier === undefined) return [change('added', each, null, side(each), award)];
    return isSame(earlier, each) ? [] : [change('changed', each, side(earlier), side(each), award)];
  });
  return [...rest, ...ended];
}

/** An amount that is another only because the base salary is: told once, with the base salary. */
function followsBaseSalary({ kind, section, before, after }: RuleChangeView): boolean {
  const coefficient = (words: string | undefined): string | undefined => words?.split(' × ')[0];
  return (
    kind === 'changed' &&
    section === 'bonus' &&
    before?.cite === after?.cite &&
    coefficient(before?.words) === coefficient(after?.words)
  );
}

const given = ({ rules, on }: Standing): readonly Award[] => rules.awardsOn(on);

const ofCommon = (before: Standing, after: Standing): RuleChangeView[] =>
  compareProvisions(generalProvisions(before.rules, before.on), generalProvisions(after.rules, after.on));

function ofAward(code: string, before: Standing, after: Standing): RuleChangeView[] {
  const [was, is] = [awardOn(code, before.rules, before.on), awardOn(code, after.rules, after.on)];
  const shown = is?.award ?? was?.award;
  if (shown === undefined) return [];
  const award = { code, name: shown.name, shortName: shown.shortName };
  const sheet = (standing: Standing, found: typeof was): ProvisionView[] =>
    found?.isGiven === true ? ownProvisions(found.award, standing.rules, standing.on) : [];
  const changes = compareProvisions(sheet(before, was), sheet(after, is), award);
  // A whole award that came or went is one change, not one for each of its rows.
  if (was?.isGiven === is?.isGiven) return changes;
  return changes.filter(({ key }) => key === `award/${code}/name`);
}

/** Titles and clauses are read as they are written; the depth of a limb and its validity are no content. */
const isSame = (a: ProvisionView, b: ProvisionView): boolean =>
  a.label === b.label &&
  a.words === b.words &&
  a.effect === b.effect &&
  a.cite?.text === b.cite?.text &&
  a.cite?.confidence === b.cite?.confidence;

const effects = { block: 'chặn', warn: 'cảnh báo', info: 'nêu để biết' } as const;

const side = ({ label, words, cite, effect }: ProvisionView): NonNullable<RuleChangeView['before']> => ({
  words: `${[label, words].filter(Boolean).join(': ')}${effect === null ? '' : ` [${effects[effect]}]`}`,
  cite: cite?.text ?? '',
  confidence: cite?.confidence ?? null,
});

function change(
  kind: RuleChangeView['kind'],
  { key, section, label, local }: ProvisionView,
  before: RuleChangeView['before'],
  after: RuleChangeView['after'],
  award: AwardRef | null,
): RuleChangeView {
  return { kind, key, section, award, label, before, after, local };
}
