/** Days on which the rules changed; the data files name them instead of repeating them. */
export const law2022From = '2024-01-01';
export const lastDayOfDistricts = '2025-06-30';
export const twoTiersFrom = '2025-07-01';
export const law2026From = '2026-10-01';
/** Long before any decision the registry can hold. */
export const always = '1900-01-01';
