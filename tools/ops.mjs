// npm run ops -- …: the operators' commands, against the running server's database or one started for the moment.
import { spawn } from 'node:child_process';
import * as path from 'node:path';
import { ensureInstalled, requireNode } from './install.mjs';

requireNode();
// What a command prints is for other programs to read: our own progress goes to stderr.
const say = (line) => console.error(line);
ensureInstalled(say);
const { build, root } = await import('./build.mjs');
const { fail, prepare } = await import('./run.mjs');
try {
  await build({ web: false, log: say });
  // Questions to the rule book and to the record of a vote are answered from files: no database is started for them.
  const questions = ['check', 'bonus', 'authority', 'vote-rule', 'deadline', 'retally'];
  const postgres = questions.includes(process.argv[2]) ? { stop: async () => undefined } : await prepare();
  const child = spawn(process.execPath, [path.join(root, 'apps/ops/dist/main.js'), ...process.argv.slice(2)], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
    stdio: 'inherit',
  });
  // Ctrl-C reaches the command itself; we stay to stop what we started.
  process.on('SIGINT', () => undefined);
  const code = await new Promise((resolve) => child.once('exit', (status) => resolve(status ?? 1)));
  await postgres.stop();
  process.exit(code);
} catch (error) {
  fail(error);
}
