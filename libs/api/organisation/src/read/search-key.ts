/**
 * What a unit's name is compared by: without accents, case and punctuation, «Uỷ ban nhân dân»/«UBND» in front left out.
 * «UBND xã Tân Dương», «Uỷ ban nhân dân xã Tân Dương» and «xã Tân Dương» are one.
 */
export function searchKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(uy ban nhan dan|ubnd) /, '');
}
