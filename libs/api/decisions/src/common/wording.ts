import { findAward } from '@gs/domain';

/** An award as lists show it; a code the catalogue does not know is shown as it is. */
export function awardRef(code: string): { code: string; name: string; shortName: string } {
  const award = findAward(code);
  return { code, name: award?.name ?? code, shortName: award?.shortName ?? code };
}

/** «05/QĐ-UBND», «946/QĐ-UBND». */
export const printedNumber = (number: number, symbol: string): string => `${String(number).padStart(2, '0')}/${symbol}`;
