const digitWords = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
const billion = 1_000_000_000;

const word = (digit: number): string => digitWords[digit] ?? '';

/** Words of 0–999; `full`: say the hundreds even when zero, as inside a larger number. */
function threeDigits(value: number, full: boolean): string[] {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const ones = value % 10;
  const words: string[] = [];
  if (full || hundreds > 0) words.push(word(hundreds), 'trăm');
  if (tens === 0 && ones > 0 && words.length > 0) words.push('linh');
  if (tens === 1) words.push('mười');
  if (tens > 1) words.push(word(tens), 'mươi');
  if (ones > 0) words.push(onesWord(tens, ones));
  return words;
}

function onesWord(tens: number, ones: number): string {
  if (ones === 1 && tens > 1) return 'mốt';
  if (ones === 4 && tens > 1) return 'tư';
  if (ones === 5 && tens > 0) return 'lăm';
  return word(ones);
}

/** Words below one billion. */
function belowBillion(value: number, inside: boolean): string[] {
  const groups: readonly (readonly [number, string])[] = [
    [Math.floor(value / 1_000_000), 'triệu'],
    [Math.floor(value / 1000) % 1000, 'nghìn'],
    [value % 1000, ''],
  ];
  const words: string[] = [];
  for (const [group, name] of groups) {
    if (group === 0) continue;
    words.push(...threeDigits(group, inside || words.length > 0), ...(name ? [name] : []));
  }
  return words;
}

function wordsOf(value: number, inside = false): string[] {
  if (value < billion) return belowBillion(value, inside);
  return [...wordsOf(Math.floor(value / billion), inside), 'tỷ', ...belowBillion(value % billion, true)];
}

/** «Ba triệu tám trăm nghìn đồng». Whole, not negative; throws RangeError otherwise. */
export function amountInWords(amount: number): string {
  if (!Number.isSafeInteger(amount) || amount < 0) throw new RangeError(`cannot put into words: ${amount}`);
  const words = amount === 0 ? 'không' : wordsOf(amount).join(' ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} đồng`;
}
