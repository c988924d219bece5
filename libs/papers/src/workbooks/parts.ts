import { posix } from 'node:path';
import { WorkbookRefused } from './failure';
import { attribute, parseXml, parseXmlStream } from './xml';
import type { Package } from './zip';

export interface SheetPart {
  readonly name: string;
  readonly path: string;
  readonly hidden: boolean;
}

export interface WorkbookPart {
  readonly path: string;
  readonly sheets: readonly SheetPart[];
  readonly date1904: boolean;
  readonly sharedStringsPath: string | null;
  readonly stylesPath: string | null;
}

export interface Relationship {
  readonly id: string;
  /** Last word of the relationship type, such as `worksheet`. */
  readonly type: string;
  /** Path inside the package; external targets are left out. */
  readonly target: string;
}

export const relsPathOf = (part: string): string =>
  posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`);

/** Relationships of a part, resolved against its folder. */
export function parseRelationships(xml: string | null, part: string): Relationship[] {
  const found: Relationship[] = [];
  if (xml === null) return found;
  parseXml(xml, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
      const target = attributes['Target'] ?? '';
      const path = target.startsWith('/') ? target.slice(1) : posix.join(posix.dirname(part), target);
      found.push({ id: attributes['Id'] ?? '', type: (attributes['Type'] ?? '').split('/').pop() ?? '', target: path });
    },
  });
  return found;
}

/** @throws WorkbookRefused when the package holds no readable workbook */
export async function readWorkbookPart(pkg: Package): Promise<WorkbookPart> {
  const root = parseRelationships(await pkg.text('_rels/.rels'), '');
  const path = root.find((rel) => rel.type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  if (path.endsWith('.bin')) throw new WorkbookRefused('LEGACY_XLS');
  const xml = await pkg.text(path);
  if (xml === null) throw new WorkbookRefused('NOT_A_WORKBOOK');
  const rels = parseRelationships(await pkg.text(relsPathOf(path)), path);
  const byId = new Map(rels.filter((rel) => rel.type === 'worksheet').map((rel) => [rel.id, rel.target]));
  const sheets: SheetPart[] = [];
  let date1904 = false;
  parseXml(xml, {
    open(name, attributes) {
      if (name === 'workbookPr') date1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const target = byId.get(attribute(attributes, 'id') ?? '');
      const hidden = (attributes['state'] ?? 'visible') !== 'visible';
      if (target !== undefined) sheets.push({ name: attributes['name'] ?? '', path: target, hidden });
    },
  });
  if (sheets.length === 0) throw new WorkbookRefused('NOT_A_WORKBOOK');
  const partOf = (type: string): string | null => rels.find((rel) => rel.type === type)?.target ?? null;
  return { path, sheets, date1904, sharedStringsPath: partOf('sharedStrings'), stylesPath: partOf('styles') };
}

/** The shared strings in order; runs of rich text joined, phonetic readings left out. */
export async function readSharedStrings(pkg: Package, path: string | null): Promise<string[]> {
  const strings: string[] = [];
  const stream = path === null ? null : await pkg.open(path);
  if (!stream) return strings;
  let current = '';
  let inText = false;
  let phonetic = false;
  await parseXmlStream(stream, {
    open(name) {
      if (name === 'si') current = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') phonetic = true;
    },
    text(text) {
      if (inText && !phonetic) current += text;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic = false;
      else if (name === 'si') strings.push(current);
    },
  });
  return strings;
}

/** The number formats of the cell styles, by style index. */
export async function readNumberFormats(pkg: Package, path: string | null): Promise<readonly string[]> {
  const xml = path === null ? null : await pkg.text(path);
  if (xml === null) return [];
  const custom = new Map<string, string>();
  const formats: string[] = [];
  let inCellXfs = false;
  parseXml(xml, {
    open(name, attributes) {
      if (name === 'numFmt') custom.set(attributes['numFmtId'] ?? '', attributes['formatCode'] ?? '');
      else if (name === 'cellXfs') inCellXfs = true;
      else if (name === 'xf' && inCellXfs) {
        const id = attributes['numFmtId'] ?? '0';
        formats.push(custom.get(id) ?? builtInFormat(Number(id)));
      }
    },
    close(name) {
      if (name === 'cellXfs') inCellXfs = false;
    },
  });
  return formats;
}

/** Only what tells a date from a number: 14–17, 22, 27–36 and 50–58 are dates (ECMA-376 part 1, 18.8.30). */
function builtInFormat(id: number): string {
  const date = (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
  return date ? 'dd/mm/yyyy' : 'General';
}
