import { findAward, groundsOn, type LocalDate } from '@gs/domain';

/** Where a paper is dated: the place in the unit's own name, else in that of a superior. */
export function placeOf(chain: readonly string[]): string {
  for (const name of chain) {
    const match = /(?:tỉnh|thành phố|xã|phường|đặc khu|huyện|thị xã)\s+(\p{Lu}.*)$/u.exec(name);
    if (match?.[1] !== undefined) return match[1];
  }
  return chain.at(-1) ?? '';
}

/** «215/TTr-UBND» as number and symbol; without one, the symbol from the unit's name («Sở Nội vụ»: TTr-SNV). */
export function numberAndSymbol(
  letterNo: string,
  unit: { readonly name: string; readonly kind: string },
): { number: string | null; symbol: string } {
  const cut = letterNo.indexOf('/');
  if (cut > 0) return { number: letterNo.slice(0, cut).trim(), symbol: letterNo.slice(cut + 1).trim() };
  const initials = unit.name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .join('')
    .toLocaleUpperCase('vi');
  const number = letterNo.trim();
  return { number: number === '' ? null : number, symbol: `TTr-${unit.kind === 'UBND' ? 'UBND' : initials}` };
}

/** «Căn cứ …», the statutes in force on the day that a unit of this kind names. */
export function groundsOfLetter(kind: string, day: LocalDate): string[] {
  return groundsOn(kind, day).map(({ name }) => `Căn cứ ${name}`);
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} và ${names.at(-1) ?? ''}`;

/** «tặng danh hiệu Lao động tiên tiến và Chiến sĩ thi đua cơ sở», «tặng Bằng khen của …»: titles first. */
export function awardNames(codes: readonly string[]): string {
  const known = [...new Set(codes)].map((code) => findAward(code) ?? { name: code, kind: 'form' });
  const titles = known.filter(({ kind }) => kind === 'title').map(({ name }) => name);
  const forms = known.filter(({ kind }) => kind !== 'title').map(({ name }) => name);
  const parts = [
    ...(titles.length > 0 ? [`danh hiệu ${listed(titles)}`] : []),
    ...(forms.length > 0 ? [listed(forms)] : []),
  ];
  return `tặng ${parts.join('; ')}`;
}

/** Committees sign on behalf of all, other units by their head's own post. */
export function signTitles(unit: { readonly name: string; readonly kind: string }, jobTitle: string): string[] {
  if (unit.kind === 'UBND') return ['TM. Uỷ ban nhân dân', 'Chủ tịch'];
  const post = jobTitle
    .replace(unit.name, '')
    .replace(/[\s,]+$/, '')
    .trim();
  return [post === '' ? 'Thủ trưởng đơn vị' : post];
}
