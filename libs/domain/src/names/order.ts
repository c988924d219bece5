import { normaliseText } from './normalise';

const alphabet = 'aăâbcdđeêfghijklmnoôơpqrstuưvwxyz';
/** Ngang, huyền, hỏi, ngã, sắc, nặng. */
const tones = ['', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
const tonePattern = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** The last word of a name: «Phạm A Tuấn» → «Tuấn». */
export function givenName(name: string): string {
  return normaliseText(name).split(' ').at(-1) ?? '';
}

/** Order of lists in Vietnam: by given name, then by the rest from the front, in Vietnamese letter and tone order. */
export function compareVietnameseNames(a: string, b: string): number {
  const [left, right] = [nameKey(a), nameKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

const keys = new Map<string, string>();
const keyLimit = 20_000;

function nameKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  if (keys.size >= keyLimit) keys.clear();
  const words = normaliseText(name).toLowerCase().split(' ');
  const key = [words.at(-1) ?? '', ...words.slice(0, -1)].map(wordKey).join('\u0001');
  keys.set(name, key);
  return key;
}

/** Letters first, tones only to part words of the same letters. */
function wordKey(word: string): string {
  let letters = '';
  let marks = '';
  for (const character of word) {
    const decomposed = character.normalize('NFD');
    const tone = decomposed.match(tonePattern)?.[0] ?? '';
    const letter = decomposed.replace(tonePattern, '').normalize('NFC');
    const place = alphabet.indexOf(letter);
    letters += place < 0 ? `~${letter}` : String.fromCharCode(33 + place);
    marks += String(tones.indexOf(tone));
  }
  return `${letters}\u0000${marks}`;
}
