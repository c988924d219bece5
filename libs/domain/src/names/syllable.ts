/** Onsets, vowel clusters and codas of Vietnamese, tones aside. Used to tell real words from a wrong encoding. */
const onset = '(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x)?';
const nuclei = [
  'iêu|yêu|oai|oay|oao|oeo|uây|uôi|uyê|uya|uyu|ươi|ươu',
  'ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|ưa|ưi|ươ|ưu|uy|ya|yê',
  'a|ă|â|e|ê|i|o|ô|ơ|u|ư|y',
].join('|');
const coda = '(?:ch|ng|nh|c|m|n|p|t)?';
const shape = new RegExp(`^${onset}(?:${nuclei})${coda}$`, 'u');
const loneGi = /^gi(?:ng|n|m|p|t|u|êt|êng|ên)?$/u;
const stopped = /(?:ch|c|p|t)$/u;

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g;
const acuteOrDot = /[\u0301\u0323]/;

/** True when `word` could be a Vietnamese syllable, spelling of tones included (a stopped syllable bears only sắc or nặng). */
export function isVietnameseSyllable(word: string): boolean {
  const decomposed = word.toLowerCase().normalize('NFD');
  const tones = decomposed.match(toneMarks) ?? [];
  if (tones.length > 1) return false;
  const bare = decomposed.replace(toneMarks, '').normalize('NFC');
  if (!shape.test(bare) && !loneGi.test(bare)) return false;
  return !stopped.test(bare) || tones.some((tone) => acuteOrDot.test(tone));
}
