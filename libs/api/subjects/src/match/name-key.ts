const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * A name as it is compared: case, spaces and the place of the tone mark do not matter («Hoà» = «Hòa»), accents do
 * («Hùng» ≠ «Hưng»).
 */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => word.replace(tones, '') + [...(word.match(tones) ?? [])].sort().join(''))
    .join(' ');
}

/** An address as it is compared: marks of punctuation, case and spaces aside («Thôn Phú, xã Yên» = «thôn Phú - xã Yên»). */
export function addressKey(address: string): string {
  return nameKey(address.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' '));
}
