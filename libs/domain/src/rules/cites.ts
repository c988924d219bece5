import type { InstrumentId } from './instruments';
import { instruments } from './instruments';
import type { Cite, Confidence } from './types';

/** Shorthand of the data files: instrument, clause, confidence. */
export function cite(instrument: InstrumentId, clause: string, confidence: Confidence): Cite {
  return { instrument, clause, confidence };
}

/** «khoản 2 Điều 23 Luật Thi đua, khen thưởng số 06/2022/QH15». */
export function formatCite({ instrument, clause }: Cite): string {
  return `${clause} ${instruments[instrument].name}`.trim();
}
