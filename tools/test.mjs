// npm test: everything that must hold, level by level, on its own PostgreSQL and a real Chromium.
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { createRequire } from 'node:module';
import { ensureInstalled, requireNode } from './install.mjs';

requireNode();
ensureInstalled();
const { build, root } = await import('./build.mjs');
const { ensurePostgres, sweepAbandoned } = await import('./postgres.mjs');
const { findChromium } = await import('./chromium.mjs');

const all = createRequire(import.meta.url)('../jest.config.cjs').projects.map((project) => project.displayName);
const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const levels = asked.length > 0 ? asked : all;
const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'gs-report-'));
let running = null;

let postgres = null;
let dataDir = null;
const sum = { passed: 0, failed: 0 };
let sound = true;
try {
  await build({ web: levels.includes('browser') });
  dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'gs-test-'));
  fs.chmodSync(dataDir, 0o755);
  await sweepAbandoned(os.tmpdir(), 'gs-test-');
  postgres = await ensurePostgres({ dataDir, throwaway: true, log: console.log });
  Object.assign(process.env, { GS_TEST_SERVER: postgres.url, GS_TEST_DATA: dataDir });
  if (levels.includes('browser')) {
    const chromium = await findChromium(console.log);
    console.log(`Chromium: ${chromium.path} (${chromium.found})`);
    Object.assign(process.env, { CHROME_PATH: chromium.path, CHROME_LIBRARIES: chromium.env?.LD_LIBRARY_PATH ?? '' });
  }
  const closing = [];
  for (const level of levels) {
    const { passed, failed, ok } = await runLevel(level);
    closing.push(`${level}: ${passed} passed, ${failed} failed`);
    console.log(closing.at(-1));
    if (passed + failed === 0) console.log(`${level}: không chạy kiểm thử nào`);
    sum.passed += passed;
    sum.failed += failed;
    sound = sound && ok && failed === 0 && passed > 0;
  }
  console.log(`\n${closing.join('\n')}`);
  console.log(`${sum.passed} passed, ${sum.failed} failed`);
} catch (error) {
  sound = false;
  console.error(error.message);
} finally {
  await tidy();
}
process.exit(sound ? 0 : 1);

function runLevel(level) {
  const report = path.join(reports, `${level}.json`);
  const jest = path.join(root, 'node_modules/jest/bin/jest.js');
  console.log(`\n── ${level} ──`);
  return new Promise((resolve) => {
    // A busy machine is no fault: nothing here is timed.
    const limits = ['--testTimeout=180000'];
    running = spawn(
      process.execPath,
      [jest, '--selectProjects', level, ...limits, '--json', `--outputFile=${report}`],
      {
        cwd: root,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, NODE_ENV: 'test' },
      },
    );
    running.once('exit', (code) => {
      const result = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : null;
      const broken = result?.numRuntimeErrorTestSuites ?? 0;
      // A file that could not even be loaded counts as one failure: its tests did not run.
      resolve({ passed: result?.numPassedTests ?? 0, failed: (result?.numFailedTests ?? 0) + broken, ok: code === 0 });
    });
  });
}

async function tidy() {
  await postgres?.stop();
  for (const folder of [dataDir, reports]) if (folder !== null) fs.rmSync(folder, { recursive: true, force: true });
}

process.on('SIGINT', () => {
  running?.kill('SIGINT');
  void tidy().then(() => process.exit(130));
});
