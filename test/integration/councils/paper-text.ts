import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import PizZip from 'pizzip';

/** The texts of a PDF, page by page, without spaces: the items of a PDF do not keep them. */
export function pdfPages(pdf: Uint8Array): string[] {
  const script = join(__dirname, '../../../libs/papers/scripts/pdf-text.mjs');
  const output = execFileSync(process.execPath, [script], { input: pdf, maxBuffer: 1 << 28 }).toString();
  const pages = JSON.parse(output) as { items: { text: string }[] }[];
  return pages.map(({ items }) => squeezed(items.map(({ text }) => text).join('')));
}

export const pdfText = (pdf: Uint8Array): string => pdfPages(pdf).join('');

/** Text without any space, as it stands in a PDF. */
export const squeezed = (text: string): string => text.normalize('NFC').replace(/[\s\u00a0]/g, '');

/** The text of a Word file, a line a paragraph. */
export function wordText(docx: Uint8Array): string {
  const zip = new PizZip(docx);
  if (zip.file('[Content_Types].xml') === null) throw new Error('not a Word package');
  return (zip.file('word/document.xml')?.asText() ?? '')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');
}
