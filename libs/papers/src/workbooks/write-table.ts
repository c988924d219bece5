import PizZip from 'pizzip';
import { columnLetter } from './address';
import { escapeXml } from './xml';

/** A cell to write; dates as { date: 'YYYY-MM-DD' }. */
export type ExportCell = string | number | boolean | null | { readonly date: string };

export interface ExportTable {
  /** Printed above the table and used for the sheet's name. */
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly ExportCell[])[];
  /** Column widths in characters; guessed from the contents when left out. */
  readonly widths?: readonly number[];
}

// Indexes of cellXfs below.
const STYLE = { title: 1, head: 2, text: 3, quoted: 4, number: 5, date: 6 } as const;

const STYLES = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts><fonts count="3"><font><sz val="12"/><name val="Times New Roman"/></font><font><b/><sz val="14"/><name val="Times New Roman"/></font><font><b/><sz val="12"/><name val="Times New Roman"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="0" fontId="2" fillId="0" borderId="1" xfId="0" applyFont="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`;

/** Begins with a sign by which a spreadsheet would take it for a formula. */
export const looksLikeFormula = (text: string): boolean => /^[\s\u00a0]*[=+\-@]/.test(text) || /^[\t\r]/.test(text);

/**
 * Writes a table to an .xlsx workbook. Every text stays text; one that looks like a formula is also marked with the
 * quote prefix, so that not even editing the cell evaluates it.
 */
export function writeTable(table: ExportTable): Promise<Uint8Array> {
  return writeTables([table]);
}

/** As `writeTable`, a sheet for each table. Titles that begin alike get a number behind the sheet's name. */
export function writeTables(tables: readonly ExportTable[]): Promise<Uint8Array> {
  const names: string[] = [];
  for (const { title } of tables) names.push(unusedName(sheetNameOf(title), names));
  return Promise.resolve(packageOf(tables.map((table, at) => ({ name: names[at] ?? '', xml: sheetXml(table) }))));
}

interface Sheet {
  readonly name: string;
  readonly xml: string;
}

function sheetXml(table: ExportTable): string {
  const last = columnLetter(Math.max(1, table.headers.length));
  const rows = [
    `<row r="1" ht="36" customHeight="1">${textCell('A1', table.title, STYLE.title)}</row>`,
    `<row r="3">${table.headers.map((title, i) => textCell(`${columnLetter(i + 1)}3`, title, STYLE.head)).join('')}</row>`,
    ...table.rows.map(
      (row, r) =>
        `<row r="${r + 4}">${row.map((cell, c) => cellXml(`${columnLetter(c + 1)}${r + 4}`, cell)).join('')}</row>`,
    ),
  ];
  const cols = table.headers
    .map(
      (_, i) =>
        `<col min="${i + 1}" max="${i + 1}" width="${table.widths?.[i] ?? guessWidth(table, i)}" customWidth="1"/>`,
    )
    .join('');
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="3" topLeftCell="A4" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols}</cols><sheetData>${rows.join('')}</sheetData><mergeCells count="1"><mergeCell ref="A1:${last}1"/></mergeCells><pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`;
  return sheet.replace(last === 'A' ? /<mergeCells.*<\/mergeCells>/ : /$^/, '');
}

function cellXml(at: string, cell: ExportCell): string {
  if (cell === null || cell === '') return `<c r="${at}" s="${STYLE.text}"/>`;
  if (typeof cell === 'number')
    return Number.isFinite(cell)
      ? `<c r="${at}" s="${STYLE.number}"><v>${cell}</v></c>`
      : `<c r="${at}" s="${STYLE.text}"/>`;
  if (typeof cell === 'boolean') return textCell(at, cell ? 'Có' : 'Không', STYLE.text);
  if (typeof cell === 'string') return textCell(at, cell, looksLikeFormula(cell) ? STYLE.quoted : STYLE.text);
  const serial = (Date.parse(`${cell.date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000;
  // Excel's calendar begins in 1900; older and impossible dates are written as they read.
  return serial > 60 ? `<c r="${at}" s="${STYLE.date}"><v>${serial}</v></c>` : textCell(at, cell.date, STYLE.text);
}

const textCell = (at: string, text: string, style: number): string =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`;

function guessWidth(table: ExportTable, column: number): number {
  const lengths = table.rows.slice(0, 200).map((row) => {
    const cell = row[column];
    return typeof cell === 'string' ? cell.length : 10;
  });
  return Math.min(50, Math.max(7, Math.ceil((table.headers[column] ?? '').length * 0.7), ...lengths) + 2);
}

/** Sheet names hold 31 characters, without []:*?/\ or a quote at either end. */
const sheetNameOf = (title: string): string =>
  title
    .replace(/[[\]:*?/\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, 31)
    .replace(/^'+|'+$/g, '')
    .trim() || 'Danh sách';

/** Excel tells names apart without regard to case. */
function unusedName(name: string, taken: readonly string[]): string {
  const isTaken = (candidate: string): boolean =>
    taken.some((other) => other.toLocaleLowerCase('vi') === candidate.toLocaleLowerCase('vi'));
  for (let at = 1; ; at += 1) {
    const tail = at === 1 ? '' : ` ${at}`;
    const candidate = `${name.slice(0, 31 - tail.length)}${tail}`;
    if (!isTaken(candidate)) return candidate;
  }
}

function packageOf(sheets: readonly Sheet[]): Uint8Array {
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const ns = 'http://schemas.openxmlformats.org';
  const type = `application/vnd.openxmlformats-officedocument.spreadsheetml`;
  const each = (line: (name: string, number: number) => string): string =>
    sheets.map(({ name }, at) => line(escapeXml(name), at + 1)).join('');
  const zip = new PizZip();
  const add = (path: string, xml: string): void =>
    void zip.file(path, head + xml, { date: new Date(Date.UTC(2000, 0, 1)) });
  add(
    '[Content_Types].xml',
    `<Types xmlns="${ns}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${type}.worksheet+xml"/>`)}<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
  );
  add(
    '_rels/.rels',
    `<Relationships xmlns="${ns}/package/2006/relationships"><Relationship Id="rId1" Type="${ns}/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  add(
    'xl/workbook.xml',
    `<workbook xmlns="${ns}/spreadsheetml/2006/main" xmlns:r="${ns}/officeDocument/2006/relationships"><sheets>${each((name, n) => `<sheet name="${name}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets><definedNames>${each((name, n) => `<definedName name="_xlnm.Print_Titles" localSheetId="${n - 1}">'${name.replace(/'/g, "''")}'!$3:$3</definedName>`)}</definedNames></workbook>`,
  );
  add(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="${ns}/package/2006/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="${ns}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${sheets.length + 1}" Type="${ns}/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`,
  );
  sheets.forEach(({ xml }, at) => add(`xl/worksheets/sheet${at + 1}.xml`, xml));
  add('xl/styles.xml', STYLES);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
