import { applyEdits, withAttribute } from './edits';
import { TINTS, type Tint } from './marks';

const EMPTY_STYLES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>';

interface Block {
  readonly start: number;
  readonly end: number;
  readonly head: string;
  readonly items: readonly string[];
  readonly prefix: string;
  readonly name: string;
}

function block(xml: string, name: string, item: string): Block | null {
  const match = new RegExp(`<((?:\\w+:)?)${name}(?:\\s[^>]*)?>([\\s\\S]*?)</\\1${name}\\s*>`).exec(xml);
  if (!match) return null;
  const prefix = match[1] ?? '';
  const body = match[2] ?? '';
  const pattern = new RegExp(`<${prefix}${item}(?:\\s[^>]*)?(?:/>|(?<!/)>[\\s\\S]*?</${prefix}${item}\\s*>)`, 'g');
  const head = match[0].slice(0, match[0].indexOf('>') + 1);
  return {
    start: match.index,
    end: match.index + match[0].length,
    head,
    items: body.match(pattern) ?? [],
    prefix,
    name,
  };
}

const rebuilt = (b: Block, items: readonly string[]): string =>
  `${withAttribute(b.head, 'count', String(items.length))}${items.join('')}</${b.prefix}${b.name}>`;

/** The workbook's styles, to which tinted copies of cell styles can be added. */
export class TintedStyles {
  private readonly fills: string[];
  private readonly xfs: string[];
  private readonly fillBlock: Block;
  private readonly xfBlock: Block;
  private readonly made = new Map<string, number>();
  private readonly ownFills = new Set<number>();

  private constructor(
    private readonly xml: string,
    fillBlock: Block,
    xfBlock: Block,
  ) {
    this.fillBlock = fillBlock;
    this.xfBlock = xfBlock;
    this.fills = [...fillBlock.items];
    this.xfs = [...xfBlock.items];
    const tints = Object.values(TINTS);
    this.fills.forEach((fill, index) => {
      if (tints.some((tint) => fill.includes(tint))) this.ownFills.add(index);
    });
  }

  /** @param xml the styles part; null when the workbook has none */
  static of(xml: string | null): TintedStyles {
    const source = xml ?? EMPTY_STYLES;
    const fillBlock = block(source, 'fills', 'fill');
    const xfBlock = block(source, 'cellXfs', 'xf');
    return fillBlock && xfBlock ? new TintedStyles(source, fillBlock, xfBlock) : TintedStyles.of(null);
  }

  /** Index of the style that is `style` in the colour of `tint`. */
  tinted(style: number, tint: Tint): number {
    return this.variant(style, this.fillOf(tint));
  }

  /** Whether the style wears a colour of an earlier check. */
  isTinted(style: number): boolean {
    return this.ownFills.has(Number(/\sfillId\s*=\s*["'](\d+)/.exec(this.xfs[style] ?? '')?.[1] ?? -1));
  }

  /** Index of the style that is `style` without a fill. */
  cleared(style: number): number {
    return this.variant(style, 0);
  }

  toXml(): string {
    return applyEdits(this.xml, [
      { start: this.fillBlock.start, end: this.fillBlock.end, text: rebuilt(this.fillBlock, this.fills) },
      { start: this.xfBlock.start, end: this.xfBlock.end, text: rebuilt(this.xfBlock, this.xfs) },
    ]);
  }

  private fillOf(tint: Tint): number {
    const existing = this.fills.findIndex((fill) => fill.includes(TINTS[tint]));
    if (existing >= 0) return existing;
    const p = this.fillBlock.prefix;
    const colours = `<${p}fgColor rgb="${TINTS[tint]}"/><${p}bgColor indexed="64"/>`;
    this.fills.push(`<${p}fill><${p}patternFill patternType="solid">${colours}</${p}patternFill></${p}fill>`);
    return this.fills.length - 1;
  }

  private variant(style: number, fill: number): number {
    const key = `${style}/${fill}`;
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const base = this.xfs[style] ?? this.xfs[0] ?? `<${this.xfBlock.prefix}xf numFmtId="0" fontId="0" borderId="0"/>`;
    const tagEnd = base.indexOf('>') + 1;
    const tag = withAttribute(withAttribute(base.slice(0, tagEnd), 'fillId', String(fill)), 'applyFill', '1');
    this.xfs.push(tag + base.slice(tagEnd));
    this.made.set(key, this.xfs.length - 1);
    return this.xfs.length - 1;
  }
}
