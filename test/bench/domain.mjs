// Figures of the domain alone, one core, no database: what one evaluation costs, and a screening of many.
// Run by itself: node test/bench/domain.mjs [--json]. Times are CPU of this process.
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { currentRules, evaluate, Reading, screen } = createRequire(import.meta.url)(
  path.join(root, 'libs/domain/dist/index.js'),
);

const limits = { evaluationMs: 0.2, screeningSeconds: 20 };
const rules = currentRules();
const awards = rules.awardsOn('2026-01-15').filter(({ subjectKinds }) => subjectKinds.includes('person'));
const levels = ['hoan-thanh-xuat-sac', 'hoan-thanh-tot', 'hoan-thanh'];

/** A person with ten years behind, different for each number and the same in every run. */
function person(number) {
  const years = Array.from({ length: 10 }, (_, index) => 2016 + index);
  const grant = (award, year) => ({ award, year, decisionNo: `${year}/QĐ`, decidedOn: `${year}-12-31` });
  return {
    subject: { kind: 'person', id: String(number), sex: number % 2 === 0 ? 'female' : 'male', workerClass: 'cadre' },
    year: 2025,
    receivedOn: '2026-01-15',
    ratings: years.map((year) => ({ year, level: levels[(number + year) % 3], decisionNo: `${year}/QĐ` })),
    grants: years.flatMap((year) => [
      grant('ldtt', year),
      ...((number + year) % 2 === 0 ? [grant('cstd-co-so', year)] : []),
      ...((number + year) % 7 === 0 ? [grant('bk-tinh', year)] : []),
    ]),
    initiatives: years
      .filter((year) => (number + year) % 3 === 0)
      .map((year) => ({ code: `SK-${year}`, year, scope: 'co-so', title: 'Sáng kiến', decisionNo: '45/QĐ' })),
    discipline: [],
    holds: [],
  };
}

function cpuMs(work) {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const people = Array.from({ length: 2000 }, (_, number) => person(number));
const evaluateAll = (some) => some.forEach((facts) => awards.forEach(({ code }) => evaluate(code, facts)));
const screenAll = (some) =>
  some.forEach((facts) => {
    const reading = new Reading(facts, rules);
    awards.forEach((award) => screen(award, reading));
  });

evaluateAll(people.slice(0, 200));
screenAll(people.slice(0, 200));
// Against the plainest work there is, so that a slow machine tells nothing: how many times the copying of the facts.
const copyMs = cpuMs(() => people.forEach((facts) => structuredClone(facts))) / people.length;
const evaluationMs = cpuMs(() => evaluateAll(people.slice(0, 500))) / (500 * awards.length);
const screenedMs = cpuMs(() => screenAll(people)) / (people.length * awards.length);

const result = {
  awards: awards.length,
  evaluationMs: Number(evaluationMs.toFixed(4)),
  timesACopyOfTheFacts: Number((evaluationMs / copyMs).toFixed(2)),
  screenedMs: Number(screenedMs.toFixed(5)),
  screening60000x30Seconds: Number(((screenedMs * 60_000 * 30) / 1000).toFixed(1)),
  kept: evaluationMs <= limits.evaluationMs && (screenedMs * 60_000 * 30) / 1000 <= limits.screeningSeconds,
};
if (process.argv.includes('--json')) console.log(JSON.stringify(result));
else {
  console.log(
    `Một lần xét có chứng minh: ${result.evaluationMs} ms CPU (tối đa ${limits.evaluationMs}), bằng ${result.timesACopyOfTheFacts} lần chép dữ kiện`,
  );
  console.log(
    `60.000 người × 30 khen thưởng: ${result.screening60000x30Seconds} giây CPU (tối đa ${limits.screeningSeconds})`,
  );
}
if (!result.kept) process.exitCode = 1;
