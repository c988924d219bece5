import { StringDecoder } from 'node:string_decoder';
import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import { WorkbookRefused } from './failure';

export interface XmlHandler {
  /** `name` without its namespace prefix. */
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

/** Element or attribute name without its namespace prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

function parser(handler: XmlHandler): SaxesParser<{ xmlns: false; position: false }> {
  const sax = new SaxesParser<{ xmlns: false; position: false }>({ xmlns: false, position: false });
  // A document type could declare entities; Office never writes one.
  sax.on('doctype', () => {
    throw new WorkbookRefused('NOT_A_WORKBOOK');
  });
  sax.on('error', () => {
    throw new WorkbookRefused('NOT_A_WORKBOOK');
  });
  if (handler.open)
    sax.on('opentag', (tag) => handler.open?.(localName(tag.name), tag.attributes as Record<string, string>));
  if (handler.close) sax.on('closetag', (tag) => handler.close?.(localName(tag.name)));
  if (handler.text) {
    sax.on('text', (text) => handler.text?.(text));
    sax.on('cdata', (text) => handler.text?.(text));
  }
  return sax;
}

/** Parses a whole part. @throws WorkbookRefused when the XML is broken. */
export function parseXml(xml: string, handler: XmlHandler): void {
  parser(handler).write(xml).close();
}

/** Parses a part as it is decompressed; an exception of the handler ends the reading. */
export async function parseXmlStream(stream: Readable, handler: XmlHandler): Promise<void> {
  const sax = parser(handler);
  const decoder = new StringDecoder('utf8');
  try {
    for await (const chunk of stream) sax.write(decoder.write(chunk as Buffer));
  } catch (error) {
    stream.destroy();
    throw error instanceof WorkbookRefused ? error : new WorkbookRefused('NOT_A_WORKBOOK');
  }
  sax.write(decoder.end()).close();
}

/** Attribute by its local name, whatever prefix it carries. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string | undefined {
  if (attributes[name] !== undefined) return attributes[name];
  for (const key of Object.keys(attributes)) if (localName(key) === name) return attributes[key];
  return undefined;
}

/** Text made safe for an element or a double-quoted attribute; characters XML cannot hold are dropped. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
