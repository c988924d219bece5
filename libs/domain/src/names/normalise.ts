/**
 * NFC, no outer spaces, one space between words; non-breaking and zero-width characters are spaces or nothing. Control
 * characters and hidden changes of direction go: with them a name reads as another one.
 */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** «  PHẠM A TUẤN  » → «Phạm A Tuấn». Every word gets a capital, also after a hyphen or an apostrophe (H'Mông, Ê-ban). */
export function properCaseName(name: string): string {
  return normaliseText(name)
    .toLocaleLowerCase('vi')
    .replace(/(^|[\s'’.-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toLocaleUpperCase('vi'));
}

/**
 * Lower case without accents and with đ as d, spaces collapsed: the key under which names and units are searched.
 * «Uỷ»/«Ủy» and «Thuỷ»/«Thủy» fold to the same text.
 */
export function foldVietnamese(text: string): string {
  return normaliseText(text).toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
}
