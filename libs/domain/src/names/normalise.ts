/** NFC, no outer spaces, one space between words; non-breaking and zero-width characters are spaces or nothing. */
export function normaliseText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, '')
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
