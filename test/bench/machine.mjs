// What the machine says of a process: CPU of it and all below it, its peak memory. Linux only; elsewhere these are absent.
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';

export const measurable = process.platform === 'linux';
const ticks = measurable ? Number(spawnSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }).stdout) || 100 : 100;

function stat(pid) {
  try {
    const text = fs.readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = text
      .slice(text.lastIndexOf(')') + 2)
      .split(' ')
      .map(Number);
    return { parent: fields[1], seconds: (fields[11] + fields[12] + fields[13] + fields[14]) / ticks };
  } catch {
    return null; // gone meanwhile
  }
}

/** CPU seconds used so far by each process named together with everything below it. */
export function cpuOf(...roots) {
  if (!measurable) return roots.map(() => NaN);
  const all = new Map();
  for (const name of fs.readdirSync('/proc')) {
    const found = /^\d+$/.test(name) ? stat(name) : null;
    if (found !== null) all.set(Number(name), found);
  }
  return roots.map((root) => {
    let sum = 0;
    for (const [pid, { seconds }] of all) {
      let at = pid;
      while (at > 1 && at !== root) at = all.get(at)?.parent ?? 0;
      if (at === root) sum += seconds;
    }
    return sum;
  });
}

/** Peak resident memory of a process, MB. */
export function peakMemory(pid) {
  if (!measurable) return NaN;
  return Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'latin1'))[1]) / 1024;
}

/** Peak resident memory of the largest process directly below one, MB; NaN when there is none. */
export function peakMemoryBelow(pid) {
  if (!measurable) return NaN;
  const below = fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name) && stat(name)?.parent === pid);
  return below.length === 0 ? NaN : Math.max(...below.map(peakMemory));
}

/** A program of this project as a child. `ready` resolves with the first match of `sign` in what it prints. */
export function program(args, env, sign) {
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const ready = new Promise((resolve, reject) => {
    const read = (chunk) => {
      printed += chunk;
      const found = sign.exec(printed);
      if (found !== null) resolve(found);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => reject(new Error(`${args[0]} dừng với mã ${code}:\n${printed}`)));
  });
  return {
    pid: child.pid,
    ready,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
