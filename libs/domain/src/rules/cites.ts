import type { InstrumentId } from './instruments';
import { instruments } from './instruments';
import type { Cite, Confidence } from './types';

/** Shorthand of the data files: instrument, clause, confidence. */
export function cite(instrument: InstrumentId, clause: string, confidence: Confidence): Cite {
  return { instrument, clause, confidence };
}

/** «khoản 2 Điều 23 Luật Thi đua, khen thưởng số 06/2022/QH15». */
export function formatCite({ instrument, clause }: { readonly instrument: string; readonly clause: string }): string {
  const known: Readonly<Record<string, { readonly name: string } | undefined>> = instruments;
  return `${clause} ${known[instrument]?.name ?? instrument}`.trim();
}
