import fc from 'fast-check';
import { currentRules } from '../rules/current';
import type { Condition } from '../rules/conditions';
import { conditionsOf, evaluate, ruleSetFor, screen } from './evaluate';
import { initiative, nobody } from './facts.fixture';
import { Reading } from './reading';
import type { AchievementLimb, Evaluation, Facts, Finding, Outcome } from './types';

const rules = currentRules();
const award = fc.constantFrom(...rules.awards.map(({ code }) => code));
const year = fc.integer({ min: 2016, max: 2026 });
const day = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const level = fc.constantFrom(
  'hoan-thanh-xuat-sac' as const,
  'hoan-thanh-tot' as const,
  'hoan-thanh' as const,
  'khong-hoan-thanh' as const,
);
const type = fc.constantFrom('cong-trang' as const, 'dot-xuat' as const, 'phong-trao' as const, 'cong-hien' as const);
const limb: fc.Arbitrary<AchievementLimb> = fc.constantFrom(
  'phong-trao',
  'dot-xuat',
  'dong-gop',
  'lao-dong',
  'de-tai',
  'cong-lao',
);
const held = fc.constantFrom(
  'ldtt',
  'cstd-co-so',
  'cstd-co-so',
  'cstd-tinh',
  'tt-ldxs',
  'co-tinh',
  'bk-tinh',
  'bk-ttg',
  'hcld-3',
);
const span = fc.tuple(day, day).map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
const count = maybe(fc.nat(12));

/** Facts with every field that there is, known or not. */
const facts: fc.Arbitrary<Facts> = fc
  .record({
    kind: fc.constantFrom('person' as const, 'person' as const, 'collective' as const, 'household' as const),
    sex: maybe(fc.constantFrom('male' as const, 'female' as const)),
    workerClass: maybe(fc.constantFrom('cadre' as const, 'worker' as const, 'farmer' as const, 'other' as const)),
    year: fc.integer({ min: 2023, max: 2026 }),
    receivedOn: fc.constantFrom('2024-05-01', '2025-06-30', '2025-07-01', '2026-01-15', '2026-06-01', '2026-10-12'),
    type: maybe(type),
    maternityYears: maybe(fc.array(year, { maxLength: 2 })),
    service: maybe(
      fc.record({
        posts: fc.array(
          fc
            .tuple(fc.constantFrom('giam-doc-so', 'vu-truong', 'chu-tich-ubnd-tinh', 'chuc-vu-la'), span)
            .map(([post, times]) => ({ post, ...times })),
          { maxLength: 3 },
        ),
        retiredOn: maybe(day),
        laterRetirement: maybe(fc.boolean()),
        faultInOffice: maybe(fc.boolean()),
        bothWars: maybe(fc.boolean()),
      }),
    ),
    movements: maybe(
      fc.array(
        fc.record({
          of: fc.constantFrom('cluster' as const, 'movement' as const),
          launchedBy: fc.constantFrom('tinh', 'bo', 'trung-uong', 'thu-tuong'),
          name: fc.constant('Phong trào'),
          years: fc.nat(6),
          leads: fc.boolean(),
        }),
        { maxLength: 2 },
      ),
    ),
    posting: maybe(fc.tuple(day, day).map(([from, councilOn]) => ({ from, councilOn }))),
    transfer: maybe(fc.record({ on: day, monthsAtOldUnit: fc.nat(11), remarkHeld: fc.boolean() })),
    ratings: fc.uniqueArray(fc.record({ year, level, decisionNo: maybe(fc.constant('1/QĐ')) }), {
      selector: (each) => each.year,
      maxLength: 10,
    }),
    grants: fc.array(
      fc.record({
        award: held,
        year,
        decisionNo: fc.constant('2/QĐ'),
        decidedOn: day,
        form: maybe(type),
        periodTo: maybe(year),
        restedOn: maybe(fc.constantFrom('rating' as const, 'initiative' as const)),
        from: maybe(fc.record({ name: fc.constant('Đơn vị cũ'), exact: fc.boolean() })),
      }),
      { maxLength: 8 },
    ),
    initiatives: fc.array(
      fc.record({
        year,
        scope: fc.constantFrom('co-so' as const, 'tinh' as const, 'toan-quoc' as const),
        kind: maybe(fc.constantFrom('initiative' as const, 'research' as const)),
        usedFor: maybe(fc.record({ award: held, year })),
      }),
      { maxLength: 4 },
    ),
    collective: maybe(
      fc.record({
        members: fc.integer({ min: 12, max: 15 }),
        ldtt: count,
        cstdCoSo: count,
        completed: count,
        disciplined: count,
        rating: maybe(level),
      }),
    ),
    discipline: fc.array(
      span.map((times) => ({ ...times, form: 'Khiển trách' })),
      { maxLength: 1 },
    ),
    hold: fc.integer({ min: 0, max: 5 }),
    achievements: maybe(
      fc.array(
        limb.map((each) => ({ limb: each, text: 'như báo cáo' })),
        { maxLength: 2 },
      ),
    ),
    dossierParts: maybe(fc.subarray(['to-trinh', 'bao-cao-thanh-tich', 'bien-ban-binh-xet', 'ket-qua-bo-phieu'])),
    voteResult: maybe(fc.constantFrom('present' as const, 'missing' as const)),
    sameYearNominations: maybe(fc.subarray(['ldtt', 'cstd-co-so', 'bk-tinh', 'cstd-toan-quoc'])),
  })
  .map(({ kind, sex, workerClass, initiatives, hold, ...rest }) => ({
    ...nobody,
    ...rest,
    subject: { kind, id: 's', sex, workerClass },
    initiatives: initiatives.map((each, index) => ({ ...initiative(`SK-${index}`, each.year), ...each })),
    holds: hold === 0 ? [{ reason: 'đang xác minh', documentNo: '1/TB', since: '2025-01-01' }] : [],
  }));

const flat = (findings: readonly Finding[]): readonly Finding[] =>
  findings.flatMap((finding) => [finding, ...flat(finding.limbs ?? [])]);
const idsOf = (conditions: readonly Condition[]): readonly string[] =>
  conditions.flatMap((condition) => [
    condition.id,
    ...('limbs' in condition ? idsOf(condition.limbs) : []),
    ...(condition.check === 'title-of-year' ? idsOf([condition.or]) : []),
  ]);
const outcomes = (evaluation: Evaluation): ReadonlyMap<string, Outcome> =>
  new Map(flat(evaluation.findings).map(({ ruleId, outcome }) => [ruleId, outcome]));

/** One thing more that speaks for the subject, or one thing less that speaks against. */
const better: readonly (readonly [string, (known: Facts, at: number) => Facts])[] = [
  [
    'the best rating of a year',
    (known, at) => ({
      ...known,
      ratings: [
        ...known.ratings.filter((each) => each.year !== at),
        { year: at, level: 'hoan-thanh-xuat-sac' as const },
      ],
      ...(at === known.year && known.collective
        ? { collective: { ...known.collective, rating: 'hoan-thanh-xuat-sac' as const } }
        : {}),
    }),
  ],
  [
    'a free initiative of nationwide effect',
    (known, at) => ({
      ...known,
      initiatives: [...known.initiatives, { ...initiative('SK-X', at), scope: 'toan-quoc' as const }],
    }),
  ],
  [
    'a ground of the achievement report',
    (known) => ({
      ...known,
      achievements: [...(known.achievements ?? []), { limb: 'phong-trao', text: 'thành tích' }],
    }),
  ],
  [
    'a movement led',
    (known) => ({
      ...known,
      movements: [
        ...(known.movements ?? []),
        { of: 'movement', launchedBy: 'tinh', name: 'Phong trào', years: 6, leads: true },
      ],
    }),
  ],
  ['no open matter', (known) => ({ ...known, holds: [] })],
  ['no discipline', (known) => ({ ...known, discipline: [] })],
  ['a year of maternity leave', (known, at) => ({ ...known, maternityYears: [...(known.maternityYears ?? []), at] })],
  [
    'every member with LĐTT',
    (known) =>
      known.collective
        ? {
            ...known,
            collective: {
              ...known.collective,
              ldtt: known.collective.members,
              completed: known.collective.members,
              cstdCoSo: known.collective.members,
              disciplined: 0,
            },
          }
        : known,
  ],
  [
    'every paper and the result of the ballot',
    (known) => ({
      ...known,
      dossierParts: [...(known.dossierParts ?? []), ...rules.data.dossierParts.map(({ code }) => code)],
      voteResult: 'present',
    }),
  ],
  [
    'the old unit’s remark',
    (known) => ({ ...known, transfer: known.transfer && { ...known.transfer, remarkHeld: true } }),
  ],
  [
    // A discipline within those years would count against them: more service alone is not always better.
    'forty years as chairman of the province without a discipline',
    (known) => ({
      ...known,
      discipline: [],
      service: known.service && {
        ...known.service,
        posts: [...known.service.posts, { post: 'chu-tich-ubnd-tinh', from: '1980-01-01', to: '2019-12-31' }],
      },
    }),
  ],
];

afterEach(() => jest.useRealTimers());

const runs = { numRuns: 120 };

describe('properties of the evaluation, over every award of the book', () => {
  // What was open may be settled either way by more evidence (unknown → unmet); what was met stays met.
  it.each(better)('%s never takes away what was met, nor turns eligible into refused', (_name, more) => {
    fc.assert(
      fc.property(award, facts, year, (code, known, at) => {
        const before = evaluate(code, known);
        const after = evaluate(code, more(known, at));
        const now = outcomes(after);
        for (const [ruleId, outcome] of outcomes(before)) {
          if (outcome === 'met' && now.get(ruleId) !== 'met')
            expect([ruleId, now.get(ruleId)]).toEqual([ruleId, 'met']);
        }
        if (before.verdict === 'eligible') expect(after.verdict).toBe('eligible');
      }),
      { numRuns: 60 },
    );
  });

  it('the proof tree names every condition of the award for that kind of subject exactly once', () => {
    fc.assert(
      fc.property(award, facts, (code, known) => {
        const found = rules.award(code);
        if (!found) throw new Error(code);
        const expected = idsOf(conditionsOf(found, known, ruleSetFor(known, rules), rules));
        const named = flat(evaluate(code, known).findings).map(({ ruleId }) => ruleId);
        expect(named).toEqual(expected);
        expect(new Set(named).size).toBe(named.length);
      }),
      runs,
    );
  });

  it('depends on the facts, their dates and the book alone: not on the clock, nor on the order of what is on record', () => {
    jest.useFakeTimers();
    const at = (now: string, code: string, asked: Facts): Evaluation => {
      jest.setSystemTime(new Date(now));
      return evaluate(code, asked);
    };
    fc.assert(
      fc.property(award, facts, (code, known) => {
        const early = at('1999-12-31T23:59:59Z', code, known);
        expect(at('2040-02-29T12:00:00Z', code, structuredClone(known))).toEqual(early);
        const turned: Facts = {
          ...known,
          ratings: [...known.ratings].reverse(),
          holds: [...known.holds].reverse(),
          grants: [...known.grants].reverse(),
        };
        expect(evaluate(code, turned).verdict).toBe(early.verdict);
      }),
      runs,
    );
  });

  it('a screening says what the evaluation says: the same verdict, the same conditions open', () => {
    fc.assert(
      fc.property(award, facts, (code, known) => {
        const found = rules.award(code);
        if (!found) throw new Error(code);
        const { verdict, findings } = evaluate(code, known);
        const screened = screen(found, new Reading(known, rules));
        expect(screened.verdict).toBe(verdict);
        expect(screened.open.map(({ condition, outcome, effect }) => [condition.id, outcome, effect])).toEqual(
          findings
            .filter(({ outcome }) => outcome !== 'met')
            .map(({ ruleId, outcome, effect }) => [ruleId, outcome, effect]),
        );
      }),
      runs,
    );
  });

  it('never calls eligible what a blocking rule refuses or an open matter holds, nor refuses for want of knowledge', () => {
    fc.assert(
      fc.property(award, facts, (code, known) => {
        const { verdict, findings } = evaluate(code, known);
        const refused = findings.some(({ effect, outcome }) => effect === 'block' && outcome === 'unmet');
        expect(verdict === 'ineligible').toBe(refused);
        if (findings.some(({ outcome }) => outcome === 'hold')) expect(verdict).not.toBe('eligible');
      }),
      runs,
    );
  });

  it('blocks only by a clause whose wording was read, down to the last limb', () => {
    fc.assert(
      fc.property(award, facts, (code, known) => {
        for (const { ruleId, effect, outcome, cite } of flat(evaluate(code, known).findings)) {
          if (effect === 'block' && outcome === 'unmet' && ruleId !== 'subject-kind')
            expect([ruleId, cite.confidence]).toEqual([ruleId, 'V']);
        }
      }),
      runs,
    );
  });
});
