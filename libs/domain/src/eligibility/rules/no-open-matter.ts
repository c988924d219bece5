import type { Check } from '../finding';

/** G1: an open disciplinary, inspection or accusation matter holds the dossier; it is not refused. */
export const noOpenMatter: Check<'no-open-matter'> = (_, { facts: { holds } }) => ({
  outcome: holds.length > 0 ? 'hold' : 'met',
  prove: () => ({
    facts: { count: holds.length, reasons: holds.map((hold) => hold.reason) },
    evidence: holds.map((hold) => ({ kind: 'hold', label: hold.reason, ref: hold.documentNo })),
    missing: 'conclusion',
  }),
});
