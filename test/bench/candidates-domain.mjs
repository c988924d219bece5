// The domain's share of «who could be put forward», on invented facts made one by one. Prints JSON; see candidates.mjs.
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const domain = createRequire(fileURLToPath(new URL('../../apps/api/package.json', import.meta.url)))('@gs/domain');
const { candidacies, currentRules, evaluate, Reading, screen } = domain;
const people = 60_000;
const screened = 30;
const year = 2025;
const receivedOn = '2026-01-15';
const levels = ['hoan-thanh-xuat-sac', 'hoan-thanh-tot', 'hoan-thanh-tot', 'hoan-thanh'];
const years = [2019, 2020, 2021, 2022, 2023, 2024];

function factsOf(i) {
  const rate = (of) => ({
    year: of,
    level: levels[(i * 7 + of * 3 + Math.floor(i / 11)) % 4],
    decisionNo: `${i % 900}/QĐ`,
  });
  const grant = (award) => (of) => ({
    award,
    year: of,
    decisionNo: `${i % 900}/QĐ-UBND`,
    decidedOn: `${of + 1}-03-01`,
  });
  return {
    subject: { kind: 'person', id: String(i), sex: i % 2 === 0 ? 'male' : 'female' },
    year,
    receivedOn,
    ratings: [...years, year].map(rate),
    grants: [
      ...years.filter((of) => (i + of) % 5 !== 0).map(grant('ldtt')),
      ...years.filter((of) => i % 3 === 0 || (i + of) % 4 === 0).map(grant('cstd-co-so')),
      ...(i % 6 === 0 ? [grant('bk-tinh')(2018)] : []),
    ],
    initiatives: [1, 2]
      .filter((k) => (i + k) % 3 !== 0)
      .map((k) => ({
        code: `SK-${i}-${k}`,
        year: 2020 + ((Math.floor(i / 7) + k * 3) % 6),
        scope: i % 4 === 0 ? 'tinh' : 'co-so',
        title: 'Giải pháp',
        decisionNo: '45/QĐ',
      })),
    discipline: [],
    holds: [],
  };
}

const cpuSeconds = (work) => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
};
const rules = currentRules();
const awards = rules
  .awardsOn(receivedOn)
  .filter(({ subjectKinds }) => subjectKinds.includes('person'))
  .slice(0, screened);

const proofs = 2_000;
const evaluateMs = [];
for (const { code } of awards.filter((award) => rules.isRuled(award.code, receivedOn))) {
  for (let i = 0; i < 200; i += 1) evaluate(code, factsOf(i));
  const facts = Array.from({ length: proofs }, (_, i) => factsOf(i));
  const spent = cpuSeconds(() => facts.forEach((each) => evaluate(code, each)));
  evaluateMs.push((spent * 1000) / proofs);
}
const screenSeconds = cpuSeconds(() => {
  for (let i = 0; i < people; i += 1) {
    const reading = new Reading(factsOf(i), rules);
    for (const award of awards) screen(award, reading);
  }
});
const found = { eligible: 0, possible: 0, near: 0, next: 0 };
const wholeSeconds = cpuSeconds(() => {
  for (let i = 0; i < people; i += 1) for (const { status } of candidacies(factsOf(i)).found) found[status] += 1;
});
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(
  JSON.stringify({ evaluateMs, awards: awards.length, screenSeconds, wholeSeconds, megabytes, found }),
);
