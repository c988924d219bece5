import fc from 'fast-check';
import { currentRules } from '../rules/current';
import { candidacies, type Candidacy } from './candidates';
import { goodYearOf } from './candidates-plan';
import { evaluate } from './evaluate';
import { granted, initiative, nobody, rated } from './facts.fixture';
import type { Facts } from './types';

const best = 'hoan-thanh-xuat-sac' as const;
const good = 'hoan-thanh-tot' as const;
const of = (award: string, facts: Facts): Candidacy | undefined =>
  candidacies(facts).found.find((each) => each.award === award);

describe('who may be proposed', () => {
  it('with everything on record is eligible', () => {
    const facts: Facts = { ...nobody, ratings: [rated(2025, good)] };
    expect(of('ldtt', facts)).toMatchObject({ status: 'eligible', open: [], nextYear: false });
  });

  it('whose rating of the year is not in yet is possible, and is told so', () => {
    expect(of('ldtt', { ...nobody, ratings: [rated(2024, good)] })).toMatchObject({
      status: 'possible',
      lacking: { ruleId: 'ldtt-rating', outcome: 'unknown' },
    });
  });

  it('who fails one condition is near: which one, by which clause, since when it can be met', () => {
    const facts: Facts = {
      ...nobody,
      ratings: [2024, 2025].map((year) => rated(year, best)),
      grants: [granted('cstd-co-so', 2024), granted('cstd-co-so', 2025)],
      initiatives: [{ ...initiative('SK-1', 2025), scope: 'tinh' }],
    };
    expect(of('cstd-tinh', facts)).toMatchObject({
      status: 'near',
      nextYear: true,
      lacking: { ruleId: 'cstd-tinh-consecutive', outcome: 'unmet', cite: { clause: 'Điều 22' }, earliestYear: 2026 },
    });
  });

  it('who fails two is not near', () => {
    const facts: Facts = { ...nobody, ratings: [rated(2025, good)], grants: [granted('cstd-co-so', 2025)] };
    expect(of('cstd-tinh', facts)).toBeUndefined();
  });

  it('who needs a good year more, and no other record, is told so', () => {
    const facts: Facts = {
      ...nobody,
      ratings: [rated(2024, 'hoan-thanh'), rated(2025, best)],
      initiatives: [initiative('SK-1', 2025), initiative('SK-2', 2025)],
    };
    expect(of('bk-tinh', facts)).toMatchObject({ status: 'next', nextYear: true });
    const held = { ...facts, holds: [{ reason: 'đang xác minh', documentNo: '1/TB', since: '2025-01-01' }] };
    expect(of('bk-tinh', held)).toBeUndefined();
  });

  it('takes a title of this year that is due for given when looking at the next', () => {
    const facts: Facts = {
      ...nobody,
      ratings: [2024, 2025].map((year) => rated(year, best)),
      grants: [granted('cstd-co-so', 2024)],
      initiatives: [{ ...initiative('SK-1', 2025), scope: 'tinh' }],
    };
    expect(of('cstd-co-so', facts)?.status).toBe('eligible');
    expect(of('cstd-tinh', facts)?.nextYear).toBe(true);
    const notDue: Facts = { ...facts, ratings: [rated(2024, best), rated(2025, 'hoan-thanh')] };
    expect(of('cstd-tinh', notDue)?.nextYear).not.toBe(true);
  });

  it('is no candidate by what a council alone judges: those awards are named once, for everybody', () => {
    const { found, judged } = candidacies({ ...nobody, ratings: [rated(2025, best)] });
    expect(judged).toEqual(expect.arrayContaining(['gk-xa', 'gk-so', 'ah-ld']));
    expect(found.map(({ award }) => award)).not.toEqual(expect.arrayContaining(['gk-xa']));
    expect(found.map(({ award }) => award)).not.toContain('bk-tinh');
  });

  it('who lacks one initiative for the province’s certificate is near it by that', () => {
    const facts: Facts = {
      ...nobody,
      ratings: [2024, 2025].map((year) => rated(year, best)),
      initiatives: [initiative('SK-1', 2024)],
    };
    expect(of('bk-tinh', facts)).toMatchObject({
      status: 'near',
      oneMore: 'initiative',
      lacking: { ruleId: 'bk-tinh-merit.chain', cite: { clause: 'cách hiểu điểm d khoản 1 Điều 74' } },
    });
    expect(of('bk-tinh', { ...facts, initiatives: [...facts.initiatives, initiative('SK-2', 2025)] })).toMatchObject({
      status: 'eligible',
    });
  });

  it('who holds it for the year already is not asked about', () => {
    expect(of('ldtt', { ...nobody, ratings: [rated(2025, good)], grants: [granted('ldtt', 2025)] })).toBeUndefined();
  });

  it('held by an open matter is near by its conclusion', () => {
    const facts: Facts = {
      ...nobody,
      ratings: [rated(2025, good)],
      holds: [{ reason: 'đang thanh tra', documentNo: '2/TB', since: '2025-06-01' }],
    };
    expect(of('ldtt', facts)).toMatchObject({ status: 'near', lacking: { ruleId: 'no-open-matter', outcome: 'hold' } });
  });

  it('does not stand in its own way once it has been proposed', () => {
    const facts: Facts = { ...nobody, ratings: [rated(2025, good)], sameYearNominations: ['ldtt'] };
    expect(of('ldtt', facts)).toMatchObject({ status: 'eligible' });
  });

  it('is not told that any good year makes a year’s title', () => {
    const { found } = candidacies({ ...nobody, ratings: [rated(2025, 'khong-hoan-thanh')] });
    expect(found.filter(({ nextYear }) => nextYear)).toEqual([]);
  });

  it('a year not rated yet is supposed good with the next one', () => {
    expect(candidacies(nobody).supposed).toEqual([2025, 2026]);
    expect(candidacies({ ...nobody, ratings: [rated(2025, good)] }).supposed).toEqual([2026]);
  });

  it('a good year is the best rating and the title that others are built on', () => {
    const rules = currentRules();
    expect(goodYearOf('person', rules)).toEqual({ rating: best, titles: ['cstd-co-so'] });
    expect(goodYearOf('collective', rules)).toEqual({ rating: best, titles: ['tt-ldxs'] });
  });
});

describe('awards of units that went into another', () => {
  const collective: Facts = {
    ...nobody,
    subject: { kind: 'collective', id: 'c1' },
    ratings: [rated(2025, best)],
  };
  const from = (exact: boolean) => ({ name: 'Trường Tiểu học Tân Dương', exact });
  const two = (exact: boolean) => [2024, 2025].map((year) => ({ ...granted('tt-ldxs', year), from: from(exact) }));

  it('count where the whole unit went into this one, and the proof names it', () => {
    const proof = evaluate('bk-tinh', { ...collective, grants: two(true) });
    expect(proof.verdict).toBe('eligible');
    expect(JSON.stringify(proof.findings)).toContain('của Trường Tiểu học Tân Dương)');
  });

  it('leave the answer open where it was split: neither met nor failed', () => {
    const chain = evaluate('hcld-3', {
      ...collective,
      ratings: [2021, 2022, 2023, 2024, 2025].map((year) => rated(year, best)),
      grants: [granted('bk-ttg', 2020), { ...granted('co-chinh-phu', 2023), from: from(false) }],
    })
      .findings.flatMap((finding) => finding.limbs ?? [])
      .find(({ ruleId }) => ruleId === 'hcld-3-merit.collective-chain');
    expect(chain).toMatchObject({ outcome: 'unknown' });
    expect(JSON.stringify(chain)).toContain('nay đã chia tách');
  });

  it('do not refuse either what was given to the one that was split', () => {
    const facts: Facts = { ...collective, grants: [{ ...granted('tt-ldxs', 2025), from: from(false) }] };
    const finding = evaluate('tt-ldxs', facts).findings.find(({ ruleId }) => ruleId === 'not-granted-yet');
    expect(finding).toMatchObject({ outcome: 'unknown' });
  });
});

const year = fc.integer({ min: 2018, max: 2026 });
const arbitrary: fc.Arbitrary<Facts> = fc
  .record({
    kind: fc.constantFrom('person' as const, 'person' as const, 'collective' as const, 'household' as const),
    year: fc.integer({ min: 2024, max: 2026 }),
    receivedOn: fc.constantFrom('2024-05-01', '2025-08-01', '2026-01-15', '2026-10-12'),
    ratings: fc.uniqueArray(fc.tuple(year, fc.constantFrom(best, best, good, 'hoan-thanh' as const)), {
      selector: ([at]) => at,
      maxLength: 8,
    }),
    grants: fc.array(
      fc.tuple(
        fc.constantFrom('ldtt', 'cstd-co-so', 'cstd-co-so', 'cstd-tinh', 'tt-ldxs', 'bk-tinh', 'bk-ttg', 'co-tinh'),
        year,
        fc.constantFrom(undefined, true, false),
      ),
      { maxLength: 10 },
    ),
    initiatives: fc.array(fc.tuple(year, fc.constantFrom('co-so' as const, 'tinh' as const)), { maxLength: 4 }),
    hold: fc.integer({ min: 0, max: 9 }),
    nominated: fc.subarray(['ldtt', 'bk-tinh', 'cstd-co-so']),
  })
  .map(({ kind, ratings, grants, initiatives, hold, nominated, ...rest }) => ({
    ...nobody,
    ...rest,
    subject: { kind, id: 's' },
    ratings: ratings.map(([at, level]) => rated(at, level)),
    grants: grants.map(([award, at, exact]) => ({
      ...granted(award, at),
      from: exact === undefined ? undefined : { name: 'đơn vị cũ', exact },
    })),
    initiatives: initiatives.map(([at, scope], index) => ({ ...initiative(`SK-${index}`, at), scope })),
    holds: hold === 0 ? [{ reason: 'đang xác minh', documentNo: '1/TB', since: '2025-01-01' }] : [],
    sameYearNominations: nominated,
  }));

/** As a dossier of that award would be evaluated. */
const asDossier = (award: string, facts: Facts): Facts => ({
  ...facts,
  sameYearNominations: (facts.sameYearNominations ?? []).filter((code) => code !== award),
});

describe('properties of candidacies', () => {
  it('says eligible exactly where the evaluation does, and never near or possible against it', () => {
    fc.assert(
      fc.property(arbitrary, (facts) => {
        const { found } = candidacies(facts);
        const status = new Map(found.map((each) => [each.award, each]));
        const awards = currentRules()
          .awardsOn(facts.receivedOn)
          .filter(({ subjectKinds }) => subjectKinds.includes(facts.subject.kind));
        for (const { code } of awards) {
          const { verdict, findings } = evaluate(code, asDossier(code, facts));
          const each = status.get(code);
          expect([code, each?.status === 'eligible']).toEqual([code, verdict === 'eligible']);
          if (each?.status === 'possible') expect([code, verdict]).toEqual([code, 'unclear']);
          if (each?.status === 'near' && each.oneMore === undefined) {
            const failed = findings.filter(
              ({ outcome, effect }) => outcome === 'hold' || (outcome === 'unmet' && effect === 'block'),
            );
            expect([code, failed.length]).toEqual([code, 1]);
            expect(each.lacking).toEqual(failed[0]);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of what is on record', () => {
    fc.assert(
      fc.property(arbitrary, (facts) => {
        const turned: Facts = {
          ...facts,
          ratings: [...facts.ratings].reverse(),
          grants: [...facts.grants].reverse(),
          initiatives: [...facts.initiatives].reverse(),
          sameYearNominations: [...(facts.sameYearNominations ?? [])].reverse(),
        };
        const said = (of: Facts) =>
          candidacies(of, { withoutProof: true }).found.map((each) => [each.award, each.status, each.nextYear]);
        expect(said(turned)).toEqual(said(facts));
      }),
    );
  });

  it('near by one record is eligible with it', () => {
    fc.assert(
      fc.property(arbitrary, (facts) => {
        for (const { award, oneMore } of candidacies(facts).found) {
          if (oneMore !== 'initiative') continue;
          const more = { ...initiative('SK-MỚI', facts.year), scope: 'toan-quoc' as const };
          const after = asDossier(award, { ...facts, initiatives: [...facts.initiatives, more] });
          expect([award, evaluate(award, after).verdict]).toEqual([award, 'eligible']);
        }
      }),
      { numRuns: 300 },
    );
  });
});
