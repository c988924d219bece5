import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import PizZip from 'pizzip';
import { columnLetter } from './address';
import { escapeXml } from './xml';

/** Bytes of one of the sample workbooks. */
export const sample = (name: string): Uint8Array => readFileSync(join(__dirname, '../../../../samples/lam-son', name));

export type FixtureCell = string | number | null | { readonly xml: string };

/** A bare workbook written by hand, for the odd things no library would write. */
export function workbookOf(
  rows: readonly (readonly FixtureCell[])[],
  options: {
    merges?: readonly string[];
    prefix?: string;
    parts?: Readonly<Record<string, string>>;
    root?: string;
  } = {},
): Uint8Array {
  const p = options.prefix ?? '';
  const cell = (value: FixtureCell, at: string): string => {
    if (value === null) return '';
    if (typeof value === 'object') return value.xml.replace('@', at);
    if (typeof value === 'number') return `<${p}c r="${at}"><${p}v>${value}</${p}v></${p}c>`;
    return `<${p}c r="${at}" t="inlineStr"><${p}is><${p}t xml:space="preserve">${escapeXml(value)}</${p}t></${p}is></${p}c>`;
  };
  const body = rows
    .map(
      (row, r) =>
        `<${p}row r="${r + 1}">${row.map((v, c) => cell(v, `${columnLetter(c + 1)}${r + 1}`)).join('')}</${p}row>`,
    )
    .join('');
  const merges = (options.merges ?? []).map((ref) => `<${p}mergeCell ref="${ref}"/>`).join('');
  const xmlns = p ? `xmlns:${p.slice(0, -1)}` : 'xmlns';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const rels = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const zip = new PizZip();
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  );
  zip.file(
    '_rels/.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="a" Type="${rels}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  );
  zip.file(
    'xl/workbook.xml',
    `<workbook xmlns="${main}" xmlns:r="${rels}"><sheets><sheet name="Sheet1" sheetId="1" r:id="s1"/></sheets></workbook>`,
  );
  zip.file(
    'xl/_rels/workbook.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="${rels}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
  );
  zip.file(
    'xl/worksheets/sheet1.xml',
    options.root ??
      `<${p}worksheet ${xmlns}="${main}"><${p}sheetData>${body}</${p}sheetData>${merges ? `<${p}mergeCells>${merges}</${p}mergeCells>` : ''}</${p}worksheet>`,
  );
  for (const [path, text] of Object.entries(options.parts ?? {})) zip.file(path, text);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
