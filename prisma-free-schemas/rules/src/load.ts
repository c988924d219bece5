import { createHash } from 'node:crypto';
import type { RulesData } from '@gs/domain';
import { isMap, isSeq, LineCounter, parseDocument, type Document, type Node } from 'yaml';
import { listNames, rulesSchema } from './rules-schema';
import { crossCheck, type Where } from './cross-check';

export interface RuleFile {
  /** Path within the book, `national/bonus.yaml` or `local/….yaml`: a local layer stands before the national one. */
  readonly name: string;
  readonly text: string;
}

export interface RuleFault {
  readonly file: string;
  readonly line: number;
  /** Vietnamese, for the officer who wrote the file. */
  readonly message: string;
}

export type LoadedRules =
  | { readonly ok: true; readonly data: RulesData; readonly version: string }
  | { readonly ok: false; readonly faults: readonly RuleFault[] };

interface Parsed {
  readonly file: RuleFile;
  readonly document: Document;
  readonly lines: LineCounter;
  readonly data: Partial<RulesData>;
}

/**
 * Reads the files of a rule book into one body of rules. All or nothing: any fault (a row without citation, validity or
 * confidence, an unknown award, overlapping validity, a threshold without denominator, a key nobody knows) refuses the
 * whole, and every fault is told with its file and line.
 * @returns the data with a version that names its content
 */
export function loadRules(files: readonly RuleFile[]): LoadedRules {
  const ordered = [...files].sort(byLayer);
  const faults: RuleFault[] = [];
  const parsed = ordered.flatMap((file) => parse(file, faults));
  if (faults.length > 0) return { ok: false, faults: inOrder(faults) };
  const data = Object.fromEntries(
    listNames.map((name) => [name, parsed.flatMap(({ data: part }): readonly unknown[] => part[name] ?? [])]),
  ) as unknown as RulesData;
  faults.push(...crossCheck(data).map(({ where, message }) => ({ ...locate(where, parsed), message })));
  if (faults.length > 0) return { ok: false, faults: inOrder(faults) };
  return { ok: true, data, version: versionOf(ordered) };
}

const isLocal = ({ name }: RuleFile): boolean => name.startsWith('local/');
const byLayer = (a: RuleFile, b: RuleFile): number =>
  Number(isLocal(b)) - Number(isLocal(a)) || a.name.localeCompare(b.name, 'en');

function parse(file: RuleFile, faults: RuleFault[]): Parsed[] {
  const lines = new LineCounter();
  const document = parseDocument(file.text, { lineCounter: lines, strict: true, uniqueKeys: true });
  for (const error of [...document.errors, ...document.warnings]) {
    faults.push({ file: file.name, line: lineAt(lines, error.pos[0]), message: 'tệp viết sai cách thức YAML' });
  }
  if (document.errors.length > 0) return [];
  const checked = rulesSchema.safeParse(document.toJS({ maxAliasCount: 100 }) ?? {});
  if (checked.success) return [{ file, document, lines, data: checked.data as Partial<RulesData> }];
  for (const issue of checked.error.issues) {
    const unknown = issue.code === 'unrecognized_keys' ? issue.keys : [];
    const path = unknown.length > 0 ? [...issue.path, unknown[0] ?? ''] : issue.path;
    faults.push({
      file: file.name,
      line: lineOf(document, lines, path),
      message: unknown.length > 0 ? `không có mục «${unknown.join('», «')}»` : `${pathInWords(path)}${issue.message}`,
    });
  }
  return [];
}

const pathInWords = (path: readonly PropertyKey[]): string => {
  const key = path.findLast((step) => typeof step === 'string');
  return key === undefined ? '' : `${key}: `;
};

/** Line of the deepest node on the path that exists. */
function lineOf(document: Document, lines: LineCounter, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => String((item.key as { value?: unknown }).value) === String(step));
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (!item) break;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else break;
  }
  return lineAt(lines, offset);
}

const lineAt = (lines: LineCounter, offset: number): number => Math.max(1, lines.linePos(offset).line);

/** Where the n-th row of a list stands, now that the files are one. */
function locate({ list, index }: Where, parsed: readonly Parsed[]): { readonly file: string; readonly line: number } {
  let rest = index;
  for (const { file, document, lines, data } of parsed) {
    const length = data[list]?.length ?? 0;
    if (rest < length) return { file: file.name, line: lineOf(document, lines, [list, rest]) };
    rest -= length;
  }
  return { file: parsed[0]?.file.name ?? '', line: 1 };
}

const inOrder = (faults: readonly RuleFault[]): RuleFault[] =>
  [...faults].sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line);

/** Names the content: the same files give the same version on every machine. */
function versionOf(files: readonly RuleFile[]): string {
  const hash = createHash('sha256');
  for (const { name, text } of files) hash.update(name).update('\0').update(text.replaceAll('\r\n', '\n')).update('\0');
  return hash.digest('hex').slice(0, 12);
}
