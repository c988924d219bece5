import * as fs from 'node:fs';
import * as path from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { faultLine, LoadVersionHandler, PutInForceHandler, RuleVersionsReader } from '@gs/api-awards';
import { ProblemError } from '@gs/api-platform';
import { loadRules, readRuleFiles, type LoadedRules, type RuleFile } from '@gs/rules';
import { formatDate } from '@gs/domain';
import { OperatorError } from '../report';

/** The files of a rule book in a folder. @throws OperatorError where it cannot be read or holds none */
export function rulesIn(folder: string): RuleFile[] {
  let files: RuleFile[];
  try {
    files = readRuleFiles(folder);
  } catch {
    throw new OperatorError(`Không mở được thư mục ${folder}. Kiểm tra lại đường dẫn.`);
  }
  if (files.length === 0) throw new OperatorError(`Thư mục ${folder} không có tệp .yaml nào.`);
  return files;
}

/** Reads a rule book without keeping it. @throws OperatorError with a line «file:line: reason» for each fault */
export function checkRules(folder: string): Extract<LoadedRules, { ok: true }> & { readonly files: number } {
  const files = rulesIn(folder);
  const loaded = loadRules(files);
  if (!loaded.ok) throw new OperatorError(loaded.faults.map(faultLine).join('\n'));
  return { ...loaded, files: files.length };
}

export interface LoadReport {
  readonly id: string;
  readonly version: string;
  readonly state: string;
}

/** Loads a folder as a version and puts it in force, or keeps it as a draft. The old one stays where a file has a fault. */
export async function loadRulesFrom(
  app: INestApplicationContext,
  folder: string,
  options: { readonly reason: string; readonly draft?: true },
): Promise<LoadReport> {
  const reason = options.reason.trim();
  if (reason === '') throw new OperatorError('Cần ghi lý do: --reason "…".');
  const { version: content } = checkRules(folder);
  // Loaded before (as a draft, or in force once): the same content is the same version.
  const known = (await app.get(RuleVersionsReader).list(true)).find(({ version }) => version === content);
  const loaded = known ?? (await app.get(LoadVersionHandler).take(rulesIn(folder), reason, null));
  if (options.draft === true || loaded.state === 'current') return loaded;
  return app.get(PutInForceHandler).put(loaded.id, null, reason, null);
}

const states = { draft: 'dự thảo', current: 'ĐANG ÁP DỤNG', former: 'đã thay' } as const;

/** One line a version: «a1b2… ĐANG ÁP DỤNG 22/11/2026 Phần mềm: …». */
export async function listRules(app: INestApplicationContext): Promise<string[]> {
  const items = await app.get(RuleVersionsReader).list(true);
  const waiting = items.find(({ origin, state }) => origin === 'shipped' && state === 'draft');
  return [
    ...items.map(
      ({ version, state, loadedAt, loadedBy, reason, inForceAt }) =>
        `${version}  ${states[state].padEnd(12)}  nạp ${formatDate(loadedAt.slice(0, 10))}${inForceAt === null ? '' : `, áp dụng ${formatDate(inForceAt.slice(0, 10))}`}  ${loadedBy}: ${reason}`,
    ),
    ...(waiting === undefined ? [] : [`Bản kèm phần mềm (${waiting.version}) chưa áp dụng.`]),
  ];
}

/** Writes the files of a version (the one in force, or one named by its hash) into a folder. @returns their names */
export async function exportRules(app: INestApplicationContext, folder: string, version?: string): Promise<string[]> {
  const reader = app.get(RuleVersionsReader);
  const items = await reader.list(true);
  const wanted = items.find((item) => (version === undefined ? item.state === 'current' : item.version === version));
  if (wanted === undefined)
    throw new OperatorError(`Không có phiên bản «${version ?? 'đang áp dụng'}». Xem: ops rules list`);
  const files = await reader.files(wanted.id);
  for (const { name, text } of files) {
    const to = path.join(folder, ...name.split('/'));
    fs.mkdirSync(path.dirname(to), { recursive: true });
    fs.writeFileSync(to, text);
  }
  return files.map(({ name }) => name);
}

/** What went wrong, with every fault on a line of its own. */
export function refusalText(error: unknown): string | null {
  return error instanceof ProblemError && error.errors.length > 0
    ? [`${error.title}.`, ...error.errors.map(({ detail }) => detail)].join('\n')
    : null;
}
