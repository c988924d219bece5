import { posix } from 'node:path';
import PizZip from 'pizzip';
import { readTable } from '../read-table';
import { parseRelationships, readWorkbookPart, relsPathOf, type SheetPart, type WorkbookPart } from '../parts';
import { DEFAULT_READ_LIMITS, type CellFinding } from '../types';
import { openPackage, type Package } from '../zip';
import { editComments, editVml } from './comments';
import { withAttribute } from './edits';
import { marksOf, type CellMark } from './marks';
import { editSheet } from './sheet-edits';
import { TintedStyles } from './styles';

const REL = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPES = {
  comments: 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml',
  styles: 'application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml',
};

/**
 * Gives back the SAME workbook with each finding's cell coloured and its sentence in a comment. The parts of the
 * package are edited in place: formats, other sheets, pictures, formulas and widths stay as they were. Marks of an
 * earlier check are taken off first.
 * @param bytes a workbook `readTable` has read
 * @throws WorkbookRefused when it can no longer be opened
 */
export async function annotate(
  bytes: Uint8Array,
  findings: readonly CellFinding[],
  sheetName?: string,
): Promise<Uint8Array> {
  const name = sheetName ?? (await sheetOfTable(bytes));
  const pkg = await openPackage(bytes, DEFAULT_READ_LIMITS.maxUncompressedBytes);
  try {
    const workbook = await readWorkbookPart(pkg);
    const sheet = workbook.sheets.find((each) => each.name === name) ?? (workbook.sheets[0] as SheetPart);
    const zip = new PizZip(bytes);
    await markSheet(pkg, zip, workbook, sheet, marksOf(findings));
    return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
  } finally {
    pkg.close();
  }
}

async function sheetOfTable(bytes: Uint8Array): Promise<string | undefined> {
  const read = await readTable(bytes);
  return read.ok ? read.table.sheetName : undefined;
}

/** Parts are read through the checked package, whose sizes cannot lie, and written through the archive. */
async function markSheet(
  pkg: Package,
  zip: PizZip,
  workbook: WorkbookPart,
  sheet: SheetPart,
  marks: readonly CellMark[],
): Promise<void> {
  const text = async (path: string | null | undefined): Promise<string | null> => (path ? pkg.text(path) : null);
  const relsPath = relsPathOf(sheet.path);
  let relsXml = await text(relsPath);
  const rels = parseRelationships(relsXml, sheet.path);
  const commentsPart = rels.find((rel) => rel.type === 'comments')?.target;
  const vmlPart = rels.find((rel) => rel.type === 'vmlDrawing')?.target;
  const commentsPath = commentsPart ?? freePath(zip, 'xl/comments', '.xml');
  const vmlPath = vmlPart ?? freePath(zip, 'xl/drawings/vmlDrawing', '.vml');
  const styles = TintedStyles.of(await text(workbook.stylesPath));
  const comments = editComments(await text(commentsPart), marks);
  let types = withDefaultVml((await text('[Content_Types].xml')) ?? '');

  zip.file(commentsPath, comments.xml);
  zip.file(vmlPath, editVml(await text(vmlPart), comments));
  zip.file(sheet.path, editSheet((await text(sheet.path)) ?? '', marks, styles, vmlPart ? null : 'rIdGsNotes'));
  if (!commentsPart)
    relsXml = withRelationship(relsXml, 'rIdGsComments', 'comments', relativeTo(sheet.path, commentsPath));
  if (!vmlPart) relsXml = withRelationship(relsXml, 'rIdGsNotes', 'vmlDrawing', relativeTo(sheet.path, vmlPath));
  if (relsXml !== null) zip.file(relsPath, relsXml);
  types = withOverride(types, commentsPath, TYPES.comments);
  if (workbook.stylesPath === null) {
    const path = relsPathOf(workbook.path);
    types = withOverride(types, 'xl/styles.xml', TYPES.styles);
    zip.file(
      path,
      withRelationship(await text(path), 'rIdGsStyles', 'styles', relativeTo(workbook.path, 'xl/styles.xml')),
    );
  }
  zip.file(workbook.stylesPath ?? 'xl/styles.xml', styles.toXml());
  zip.file('[Content_Types].xml', types);
}

function freePath(zip: PizZip, stem: string, extension: string): string {
  for (let n = 1; ; n++) if (!zip.file(`${stem}${n}${extension}`)) return `${stem}${n}${extension}`;
}

function withRelationship(xml: string | null, id: string, type: string, target: string): string {
  const source =
    xml?.replace(/<((?:\w+:)?)Relationships([^>]*?)\/>/, '<$1Relationships$2></$1Relationships>') ??
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
  return source.replace(
    /<\/((?:\w+:)?)Relationships>/,
    (end, prefix: string) => `<${prefix}Relationship Id="${id}" Type="${REL}/${type}" Target="${target}"/>${end}`,
  );
}

function withOverride(types: string, path: string, contentType: string): string {
  if (types.includes(`"/${path}"`)) return types;
  return types.replace(
    /<\/((?:\w+:)?)Types>/,
    (end, p: string) => `<${p}Override PartName="/${path}" ContentType="${contentType}"/>${end}`,
  );
}

function withDefaultVml(types: string): string {
  if (/Extension\s*=\s*["']vml["']/i.test(types)) return types;
  return types.replace(/<((?:\w+:)?)Types(?:\s[^>]*)?>/, (head, p: string) => {
    const vml = withAttribute(
      `<${p}Default Extension="vml"/>`,
      'ContentType',
      'application/vnd.openxmlformats-officedocument.vmlDrawing',
    );
    return `${head}${vml}`;
  });
}

/** Targets are written the way Excel writes them; some readers know no other. */
const relativeTo = (part: string, target: string): string => posix.relative(posix.dirname(part), target);
