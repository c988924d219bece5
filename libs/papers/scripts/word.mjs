// WordprocessingML for the templates: a few paragraphs, tables and one package. Sizes in points, widths in millimetres.
import PizZip from 'pizzip';

const twips = (mm) => Math.round(mm * 56.6929);
const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export function run(text, { bold = false, italic = false, size = 14 } = {}) {
  const style = `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}<w:sz w:val="${size * 2}"/><w:szCs w:val="${size * 2}"/>`;
  return `<w:r><w:rPr>${style}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** `runs`: text or ready runs. `indent`: first line 1.27 cm. `rule`: a line under the paragraph, so many mm wide of `within`. */
export function para(
  runs,
  {
    align = 'left',
    before = 0,
    after = 0,
    indent = false,
    keepNext = false,
    pageBreak = false,
    rule,
    within,
    ...style
  } = {},
) {
  const side = rule ? twips((within - rule) / 2) : 0;
  const properties = [
    keepNext ? '<w:keepNext/>' : '',
    pageBreak ? '<w:pageBreakBefore/>' : '',
    rule ? '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>' : '',
    `<w:spacing w:before="${before * 20}" w:after="${after * 20}" w:line="240" w:lineRule="auto"/>`,
    rule ? `<w:ind w:left="${side}" w:right="${side}"/>` : indent ? '<w:ind w:firstLine="720"/>' : '',
    `<w:jc w:val="${align}"/>`,
  ].join('');
  const body = Array.isArray(runs) ? runs.join('') : run(runs, style);
  return `<w:p><w:pPr>${properties}</w:pPr>${body}</w:p>`;
}

/** The paragraphs inside, once for each entry of the list. */
export const each = (list, inside) => `${para(`{#${list}}`)}${inside}${para(`{/${list}}`)}`;

export const paragraphs = (list) =>
  each(
    list,
    para([run('{lead}', { bold: true }), run('{text}'), run('{tail}', { italic: true })], {
      align: 'both',
      after: 6,
      indent: true,
    }),
  );

/** A short rule under a title. */
export const rule = (width, within) => para([run('', { size: 2 })], { rule: width, within, before: 2 });

function cell(content, width, { span = 1, merge = '', middle = true } = {}) {
  const properties = [
    `<w:tcW w:w="${twips(width)}" w:type="dxa"/>`,
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
    merge === 'start' ? '<w:vMerge w:val="restart"/>' : merge === 'go' ? '<w:vMerge/>' : '',
    middle ? '<w:vAlign w:val="center"/>' : '',
  ].join('');
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
}

function row(cells, { head = false } = {}) {
  return `<w:tr><w:trPr><w:cantSplit/>${head ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
}

function table(widths, rows, { bordered = true, pad = 1.4 } = {}) {
  const edge = (name) => `<w:${name} w:val="${bordered ? 'single' : 'nil'}" w:sz="4" w:space="0" w:color="000000"/>`;
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('');
  const margins = `<w:tblCellMar><w:top w:w="${bordered ? 40 : 0}" w:type="dxa"/><w:left w:w="${twips(pad)}" w:type="dxa"/><w:bottom w:w="${bordered ? 40 : 0}" w:type="dxa"/><w:right w:w="${twips(pad)}" w:type="dxa"/></w:tblCellMar>`;
  const total = widths.reduce((sum, width) => sum + width, 0);
  const properties = `<w:tblPr><w:tblW w:w="${twips(total)}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/>${margins}</w:tblPr>`;
  return `<w:tbl>${properties}<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${twips(width)}"/>`).join('')}</w:tblGrid>${rows.join('')}</w:tbl>`;
}

/** The two columns at the top of page 1. */
export function headOfPaper(width) {
  const left = width * 0.403;
  const right = width - left;
  const centred = (text, style) => para(text, { align: 'center', ...style });
  const issuer =
    each('head.parents', centred('{.}', { size: 12 })) +
    each('head.issuers', centred('{.}', { size: 12, bold: true })) +
    rule(32, left);
  const state =
    centred('CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 13, bold: true }) +
    centred('Độc lập - Tự do - Hạnh phúc', { size: 14, bold: true }) +
    rule(52, right);
  const second = [
    cell(centred('{head.number}', { size: 13, before: 4 }), left, { middle: false }),
    cell(centred('{head.placeDate}', { size: 14, italic: true, before: 4 }), right, { middle: false }),
  ];
  const first = [cell(issuer, left, { middle: false }), cell(state, right, { middle: false })];
  return table([left, right], [row(first), row(second)], { bordered: false, pad: 0 });
}

export const titleOf = (kind, width) =>
  para(kind, { align: 'center', bold: true, before: 12 }) +
  para('{subject}', { align: 'center', bold: true }) +
  rule(38, width) +
  para('', { size: 6 });

const signature = (path, room) =>
  each(`${path}.titles`, para('{.}', { align: 'center', bold: true })) +
  each(`${path}.names`, para('{.}', { align: 'center', bold: true, before: room })) +
  para('', { size: 2 });

const recipientLines = () =>
  para('Nơi nhận:', { size: 12, bold: true, italic: true }) +
  each('recipients', para('{.}', { size: 11 })) +
  para('', { size: 2 });

const two = (left, right, width) =>
  para('', { size: 6 }) +
  table(
    [width / 2, width / 2],
    [row([cell(left, width / 2, { middle: false }), cell(right, width / 2, { middle: false })])],
    { bordered: false, pad: 0 },
  );

/** «Nơi nhận» and the signature. */
export const closing = (width) => two(recipientLines(), signature('sign', 68), width);
export const closingTwo = (width, room = 68) => two(signature('left', room), signature('right', 68), width);
export const closingRight = (width) => two(para(''), signature('sign', 68), width);
export const recipients = recipientLines;

/** Columns: { head, tag, width, align, bold? }. With `sections` the rows stand under headings that take the whole width. */
export function list(columns, { rows = 'rows', sections = '', sum = [], size = 12, heads, pad } = {}) {
  const widths = columns.map((column) => column.width);
  const total = widths.reduce((all, width) => all + width, 0);
  const headText = (text) => para(text, { align: 'center', bold: true, size });
  const headRows = heads
    ? heads(headText)
    : [
        row(
          columns.map((column) => cell(headText(column.head), column.width)),
          { head: true },
        ),
      ];
  const data = columns.map((column, i) => {
    const open = i === 0 ? `{#${rows}}` : '';
    const close = i === columns.length - 1 ? `{/${rows}}${sections ? `{/${sections}}` : ''}` : '';
    const content = Array.isArray(column.tag)
      ? column.tag.map(([text, style]) => para(text, { align: column.align, size, ...style })).join('')
      : para(`${open}{${column.tag}}${close}`, { align: column.align, size, bold: column.bold });
    return cell(content, column.width);
  });
  const heading = sections
    ? [
        row([
          cell(para(`{#${sections}}{heading}`, { bold: true, size, keepNext: true }), total, { span: columns.length }),
        ]),
      ]
    : [];
  return table(widths, [...headRows, ...heading, row(data), ...(sum.length > 0 ? [row(sum)] : [])], { pad });
}

export { cell, row, table };

/** A whole .docx: A4, page number top centre from page 2, the paper's foot line on every page. */
export function docx(title, body, { landscape = false } = {}) {
  const [w, h] = landscape ? [16838, 11906] : [11906, 16838];
  const references = ['header', 'footer']
    .flatMap((part) => [
      `<w:${part}Reference w:type="default" r:id="${part}"/>`,
      `<w:${part}Reference w:type="first" r:id="${part}First"/>`,
    ])
    .join('');
  const section = `<w:sectPr>${references}<w:pgSz w:w="${w}" w:h="${h}"${landscape ? ' w:orient="landscape"' : ''}/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>`;
  const pageNumber = `<w:p><w:pPr><w:jc w:val="center"/></w:pPr><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:t>2</w:t></w:r><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:fldChar w:fldCharType="end"/></w:r></w:p>`;
  const foot = para('{foot}', { align: 'center', size: 9 });
  const font =
    '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/>';
  const zip = new PizZip();
  const add = (path, xml) => zip.file(path, HEAD + xml, { date: new Date(Date.UTC(2000, 0, 1)) });
  const type = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
  const parts = [
    ['headerDefault', 'header', 'header', pageNumber],
    ['headerFirst', 'header', 'headerFirst', para('')],
    ['footerDefault', 'footer', 'footer', foot],
    ['footerFirst', 'footer', 'footerFirst', foot],
  ].map(([, kind, id, content], i) => ({ kind, id, content, path: `${kind}${i + 1}.xml` }));
  add(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${type}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${type}.styles+xml"/>${parts.map((p) => `<Override PartName="/word/${p.path}" ContentType="${type}.${p.kind}+xml"/>`).join('')}<Override PartName="/word/settings.xml" ContentType="${type}.settings+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
  );
  add(
    '_rels/.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${R}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
  );
  add(
    'docProps/core.xml',
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></cp:coreProperties>`,
  );
  add(
    'word/document.xml',
    `<w:document xmlns:w="${W}" xmlns:r="${R}"><w:body>${body}${para('', { size: 2 })}${section}</w:body></w:document>`,
  );
  add(
    'word/styles.xml',
    `<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr>${font}<w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`,
  );
  add(
    'word/_rels/document.xml.rels',
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="styles" Type="${R}/styles" Target="styles.xml"/><Relationship Id="settings" Type="${R}/settings" Target="settings.xml"/>${parts.map((p) => `<Relationship Id="${p.id}" Type="${R}/${p.kind}" Target="${p.path}"/>`).join('')}</Relationships>`,
  );
  // Word 2013 and later: without this it opens the file in an older mode that shifts tables to the left.
  add(
    'word/settings.xml',
    `<w:settings xmlns:w="${W}"><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
  );
  for (const part of parts) {
    const tag = part.kind === 'header' ? 'hdr' : 'ftr';
    add(`word/${part.path}`, `<w:${tag} xmlns:w="${W}" xmlns:r="${R}">${part.content}</w:${tag}>`);
  }
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
}
