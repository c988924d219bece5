import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { table } from './markdown';

interface LockedPackage {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
}

/** Licences of everything that is installed to run the system, read from the lockfile: the same on every machine. */
export function licencesPage(): string {
  const lock = JSON.parse(readFileSync(join(__dirname, '..', '..', 'package-lock.json'), 'utf8')) as {
    packages: Record<string, LockedPackage>;
  };
  const rows = Object.entries(lock.packages)
    .filter(([path, entry]) => path.includes('node_modules/') && entry.dev !== true && entry.link !== true)
    .map(
      ([path, entry]) =>
        [
          path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
          entry.version ?? '',
          entry.license ?? 'see package',
        ] as const,
    )
    .sort((a, b) => (a[0] + a[1] < b[0] + b[1] ? -1 : 1));
  const unique = rows.filter(
    (row, index) => index === 0 || rows[index - 1]?.[0] !== row[0] || rows[index - 1]?.[1] !== row[1],
  );
  const count = new Map<string, number>();
  for (const [, , licence] of unique) count.set(licence, (count.get(licence) ?? 0) + 1);
  const summary = [...count]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([licence, n]) => [licence, String(n)]);
  return `# Giấy phép của các thư viện khi chạy\n\n${table(['Giấy phép', 'Số gói'], summary)}\n${table(['Gói', 'Bản', 'Giấy phép'], unique)}`;
}
