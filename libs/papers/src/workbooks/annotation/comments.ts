import { escapeXml } from '../xml';
import type { CellMark } from './marks';

const AUTHOR = 'Gương Sáng';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN}"><authors></authors><commentList></commentList></comments>`;

export interface CommentsEdit {
  readonly xml: string;
  /** Cells that had a comment of an earlier check and now have none: their shapes go too. */
  readonly removed: ReadonlySet<string>;
  /** Cells whose comment is new: they need a shape. */
  readonly added: readonly CellMark[];
}

/**
 * Adds the marks' sentences to the comments of a sheet. Comments of an earlier check are taken out; another author's
 * comment on a marked cell stays and the sentence is added below it.
 * @param existing the comments part; null when the sheet has none
 */
export function editComments(existing: string | null, marks: readonly CellMark[]): CommentsEdit {
  const source = (existing ?? EMPTY)
    .replace(/<((?:\w+:)?)authors\s*\/>/, '<$1authors></$1authors>')
    .replace(/<((?:\w+:)?)commentList\s*\/>/, '<$1commentList></$1commentList>');
  const prefix = /<((?:\w+:)?)comments[\s>]/.exec(source)?.[1] ?? '';
  const authors = [...source.matchAll(new RegExp(`<${prefix}author(?:/>|>([\\s\\S]*?)</${prefix}author>)`, 'g'))].map(
    (m) => m[1] ?? '',
  );
  let own = authors.indexOf(AUTHOR);
  let xml = source;
  if (own < 0) {
    own = authors.length;
    xml = xml.replace(`</${prefix}authors>`, () => `<${prefix}author>${AUTHOR}</${prefix}author></${prefix}authors>`);
  }
  const removed = new Set<string>();
  const others = new Set<string>();
  const byAddress = new Map(marks.map((mark) => [mark.address, mark]));
  xml = xml.replace(new RegExp(`<${prefix}comment\\s[^>]*>[\\s\\S]*?</${prefix}comment>`, 'g'), (comment) => {
    const head = comment.slice(0, comment.indexOf('>'));
    const address = /\sref\s*=\s*["']([^"']+)/.exec(head)?.[1] ?? '';
    if (Number(/\sauthorId\s*=\s*["'](\d+)/.exec(head)?.[1] ?? -1) === own) {
      removed.add(address);
      return '';
    }
    others.add(address);
    const mark = byAddress.get(address);
    return mark
      ? comment.replace(`</${prefix}text>`, () => `${run(prefix, `\n${mark.text}`)}</${prefix}text>`)
      : comment;
  });
  const added = marks.filter((mark) => !others.has(mark.address));
  const fresh = added.map((mark) => commentXml(prefix, own, mark)).join('');
  xml = xml.replace(`</${prefix}commentList>`, () => `${fresh}</${prefix}commentList>`);
  return { xml, removed, added };
}

function commentXml(p: string, author: number, mark: CellMark): string {
  return `<${p}comment ref="${mark.address}" authorId="${author}" shapeId="0"><${p}text>${run(p, mark.text)}</${p}text></${p}comment>`;
}

const run = (p: string, text: string): string =>
  `<${p}r><${p}rPr><${p}sz val="10"/><${p}color indexed="81"/><${p}rFont val="Tahoma"/></${p}rPr><${p}t xml:space="preserve">${escapeXml(text)}</${p}t></${p}r>`;

const EMPTY_VML =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/** Adds the yellow note boxes to the sheet's VML drawing, which Excel wants beside each comment. */
export function editVml(existing: string | null, comments: CommentsEdit): string {
  let vml = existing ?? EMPTY_VML;
  if (comments.removed.size > 0) {
    vml = vml.replace(/<v:shape\s[\s\S]*?<\/v:shape>/g, (shape) =>
      comments.removed.has(shapeAddress(shape)) ? '' : shape,
    );
  }
  const taken = new Set([...vml.matchAll(/_x0000_s(\d+)/g)].map((match) => Number(match[1])));
  let id = 1025;
  const shapes = comments.added.map((mark) => {
    while (taken.has(id)) id++;
    taken.add(id);
    return shape(id, mark);
  });
  return vml.replace(/<\/xml>\s*$/, () => `${shapes.join('')}</xml>`);
}

function shapeAddress(shapeXml: string): string {
  const row = /<x:Row>\s*(\d+)/.exec(shapeXml)?.[1];
  const col = /<x:Column>\s*(\d+)/.exec(shapeXml)?.[1];
  if (row === undefined || col === undefined) return '';
  let letters = '';
  for (let n = Number(col) + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${Number(row) + 1}`;
}

function shape(id: number, mark: CellMark): string {
  const lines = mark.text.split('\n').reduce((sum, line) => sum + Math.ceil((line.length + 1) / 34), 0);
  const bottom = mark.row + Math.max(3, Math.ceil(lines * 0.9) + 1);
  const anchor = `${mark.col}, 12, ${Math.max(0, mark.row - 1)}, 6, ${mark.col + 3}, 40, ${bottom}, 4`;
  return `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${mark.row - 1}</x:Row><x:Column>${mark.col - 1}</x:Column></x:ClientData></v:shape>`;
}
