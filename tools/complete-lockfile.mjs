// npm leaves the binaries of other platforms out of the lockfile when the registry at hand does not carry them, and
// `npm ci` then refuses the file elsewhere. Adds the missing entries (name, version, platform) so that it accepts it.
// Run after every change of dependencies: node tools/complete-lockfile.mjs
import fs from 'node:fs';

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(fs.readFileSync(file, 'utf8'));
const packages = lock.packages;
const platform =
  /(android|darwin|freebsd|linux|openharmony|win32)-(arm64|armv7|arm|x64|ia32|loong64|ppc64|riscv64|s390x)(?:-(\w+))?$/;
let added = 0;
for (const [path, entry] of Object.entries({ ...packages })) {
  if (path === '') continue;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const match = platform.exec(name);
    const isThere = packages[`node_modules/${name}`] ?? packages[`${path}/node_modules/${name}`];
    if (isThere || !match || !/^\d/.test(version)) continue;
    const [, os, cpu, abi] = match;
    packages[`node_modules/${name}`] = {
      version,
      cpu: [cpu],
      ...(entry.dev ? { dev: true } : {}),
      ...(os === 'linux' && abi ? { libc: [abi.startsWith('musl') ? 'musl' : 'glibc'] } : {}),
      license: entry.license,
      optional: true,
      os: [os],
    };
    added++;
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en')));
fs.writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
console.log(`${added} entries added`);
