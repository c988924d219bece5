import { tcvn3, vniAlone, vniSigns } from './legacy-tables';
import { isVietnameseSyllable } from './syllable';

export type LegacyEncoding = 'tcvn3' | 'vni';

/** Letters only Unicode Vietnamese has: text with one of them is not in a legacy encoding. */
const unicodeOnly =
  /[\u0102\u0103\u0110\u0111\u0128\u0129\u0168\u0169\u01a0\u01a1\u01af\u01b0\u0300-\u036f\u1ea0-\u1ef9]/;
/** Runs of letters and of the signs TCVN3 uses as letters. */
const wordPattern = /[A-Za-z\u00a1-\u00ff]+/g;
const beyondAscii = /[^\x00-\x7f]/;

/**
 * Whether the text is Vietnamese typed in TCVN3 (ABC) and read as Latin-1. Never true for correct Unicode Vietnamese:
 * some word must make no sense as it stands, and every changed word must make sense afterwards.
 */
export function looksLikeTcvn3(text: string): boolean {
  return decodes(text, decodeTcvn3);
}

/** TCVN3 to Unicode; text that does not look like TCVN3 comes back unchanged. */
export function repairTcvn3(text: string): string {
  return looksLikeTcvn3(text) ? decodeWords(text, decodeTcvn3) : text;
}

/** TCVN3 or VNI-Windows to Unicode, with the encoding found, or null and the text unchanged. */
export function repairLegacyEncoding(text: string): {
  readonly text: string;
  readonly encoding: LegacyEncoding | null;
} {
  if (decodes(text, decodeTcvn3)) return { text: decodeWords(text, decodeTcvn3), encoding: 'tcvn3' };
  if (decodes(text, decodeVni)) return { text: decodeWords(text, decodeVni), encoding: 'vni' };
  return { text, encoding: null };
}

function decodes(text: string, decode: (word: string) => string): boolean {
  if (!beyondAscii.test(text) || unicodeOnly.test(text)) return false;
  const words = (text.match(wordPattern) ?? []).filter((word) => beyondAscii.test(word) && decode(word) !== word);
  return words.some((word) => !isVietnameseSyllable(word)) && words.every((word) => isVietnameseSyllable(decode(word)));
}

function decodeWords(text: string, decode: (word: string) => string): string {
  return text.replace(wordPattern, (word) => decode(word)).normalize('NFC');
}

function decodeTcvn3(word: string): string {
  const decoded = [...word].map((sign) => tcvn3.get(sign) ?? sign).join('');
  return raiseCase(word, decoded);
}

function decodeVni(word: string): string {
  let decoded = '';
  for (const sign of word) {
    const mark = vniSigns.get(sign);
    const afterVowel = /[aeiouyAEIOUY\u01a0\u01a1\u01af\u01b0]$/.test(decoded);
    decoded += mark !== undefined && afterVowel ? mark : (vniAlone.get(sign) ?? sign);
  }
  return decoded.normalize('NFC');
}

/** Capital fonts (.VnTimeH) use the codes of small letters: a word with several plain letters, all capitals, is in capitals. */
function raiseCase(word: string, decoded: string): string {
  const plain = word.replace(/[^A-Za-z]/g, '');
  return plain.length > 1 && plain === plain.toUpperCase() ? decoded.toUpperCase() : decoded;
}
