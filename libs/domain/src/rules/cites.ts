import { currentRules } from './current';

/** «khoản 2 Điều 23 Luật Thi đua, khen thưởng số 06/2022/QH15». */
export function formatCite(
  { instrument, clause }: { readonly instrument: string; readonly clause: string },
  rules = currentRules(),
): string {
  return `${clause} ${instrumentName(instrument, rules)}`.trim();
}

/** Full name of an instrument; its code when the book has none of that code. */
export function instrumentName(id: string, rules = currentRules()): string {
  return rules.data.instruments.find((instrument) => instrument.id === id)?.name ?? id;
}
