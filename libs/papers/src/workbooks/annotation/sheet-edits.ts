import { SaxesParser } from 'saxes';
import { parseAddress } from '../address';
import { attribute, localName } from '../xml';
import { applyEdits, prefixOf, withAttribute, type Edit } from './edits';
import type { CellMark } from './marks';
import type { TintedStyles } from './styles';

/** Elements that must follow <legacyDrawing> in a worksheet (ECMA-376 part 1, 18.3.1.99). */
const AFTER_LEGACY_DRAWING = new Set(
  'legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst'.split(' '),
);

/**
 * Colours the marked cells of a worksheet, makes those that are missing, takes the colour of an earlier check from
 * all others, and hangs the comments' drawing in. Nothing else of the sheet changes.
 * @param drawingRelId relationship id of the VML drawing; null when the sheet already names one
 */
export function editSheet(
  xml: string,
  marks: readonly CellMark[],
  styles: TintedStyles,
  drawingRelId: string | null,
): string {
  const edits: Edit[] = [];
  const byRow = new Map<number, CellMark[]>();
  for (const mark of marks) byRow.set(mark.row, [...(byRow.get(mark.row) ?? []), mark]);
  let row = 0;
  let col = 0;
  let depth = 0;
  let rootName = 'worksheet';
  let waiting: CellMark[] = [];
  let drawingAt = -1;
  const cellText = (mark: CellMark, prefix: string): string =>
    `<${prefix}c r="${mark.address}" s="${styles.tinted(0, mark.tint)}"/>`;
  const sax = new SaxesParser<{ xmlns: false }>({ xmlns: false });
  sax.on('error', (error) => {
    throw error;
  });
  sax.on('opentag', (tag) => {
    const end = sax.position;
    const start = xml.lastIndexOf('<', end - 1);
    const attributes = tag.attributes as Record<string, string>;
    const prefix = prefixOf(tag.name);
    const name = localName(tag.name);
    if (depth === 0) rootName = tag.name;
    if (depth === 1 && drawingAt < 0 && AFTER_LEGACY_DRAWING.has(name)) drawingAt = start;
    depth++;
    if (name === 'row') {
      row = Number(attributes['r'] ?? row + 1);
      col = 0;
      waiting = byRow.get(row) ?? [];
      if (tag.isSelfClosing && waiting.length > 0) {
        const cells = waiting.map((mark) => cellText(mark, prefix)).join('');
        edits.push({ start, end, text: `${xml.slice(start, end).replace(/\s*\/>$/, '>')}${cells}</${tag.name}>` });
        waiting = [];
      }
    } else if (name === 'c') {
      col = parseAddress(attributes['r'] ?? '')?.col ?? col + 1;
      const missing = waiting.filter((mark) => mark.col < col);
      if (missing.length > 0)
        edits.push({ start, end: start, text: missing.map((mark) => cellText(mark, prefix)).join('') });
      const mark = waiting.find((each) => each.col === col);
      waiting = waiting.filter((each) => each.col > col);
      const style = Number(attribute(attributes, 's') ?? 0);
      const wanted = mark ? styles.tinted(style, mark.tint) : styles.isTinted(style) ? styles.cleared(style) : style;
      if (wanted !== style) edits.push({ start, end, text: withAttribute(xml.slice(start, end), 's', String(wanted)) });
    }
  });
  sax.on('closetag', (tag) => {
    depth--;
    if (localName(tag.name) === 'row' && waiting.length > 0 && !tag.isSelfClosing) {
      const start = xml.lastIndexOf('<', sax.position - 1);
      edits.push({ start, end: start, text: waiting.map((mark) => cellText(mark, prefixOf(tag.name))).join('') });
      waiting = [];
    }
    if (depth === 0 && drawingAt < 0) drawingAt = xml.lastIndexOf('<', sax.position - 1);
  });
  sax.write(xml).close();
  if (drawingRelId !== null)
    edits.push({ start: drawingAt, end: drawingAt, text: legacyDrawing(rootName, xml, drawingRelId) });
  return applyEdits(xml, edits);
}

function legacyDrawing(rootName: string, xml: string, relId: string): string {
  const strict = xml.slice(0, 2000).includes('http://purl.oclc.org/ooxml/spreadsheetml/main');
  const namespace = strict
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return `<${prefixOf(rootName)}legacyDrawing xmlns:gsr="${namespace}" gsr:id="${relId}"/>`;
}
