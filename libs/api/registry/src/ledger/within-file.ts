import { claimKey, contradicts, decisionWords, sameDecision } from './contradiction';
import { findingOf } from './copy';
import { targetKey, type Claim, type Judged } from './judged';

export interface FileJudgement {
  readonly judged: readonly Judged[];
  /** Rows that say again what an earlier row of the file says. */
  readonly repeats: ReadonlySet<Judged>;
}

/**
 * Compares the rows of one file with each other. Which of two rows that contradict each other is right cannot be told:
 * both are kept aside, each naming the other's line. A row said twice is one.
 */
export function compareWithin(rows: readonly Judged[]): FileJudgement {
  const groups = new Map<string, number[]>();
  rows.forEach(({ claim }, at) => {
    if (claim === null) return;
    const key = claimKey(targetKey(claim.target), claim);
    const held = groups.get(key);
    if (held === undefined) groups.set(key, [at]);
    else held.push(at);
  });
  const judged = [...rows];
  const repeats = new Set<Judged>();
  for (const places of groups.values()) {
    if (places.length < 2) continue;
    for (const at of places) {
      const [own, claim] = [rows[at], rows[at]?.claim];
      if (own === undefined || claim == null) continue;
      const rival = places.map((place) => rows[place]).find((other) => rivals(claim, other?.claim ?? null));
      if (rival !== undefined) judged[at] = refuse(own, rival);
      else if (places.some((place) => place < at && repeatsIt(claim, rows[place]?.claim ?? null))) repeats.add(own);
    }
  }
  const faulty = new Set<string>();
  for (const row of judged) {
    if (row.claim !== null) continue;
    const print = row.row.fingerprint();
    if (faulty.has(print)) repeats.add(row);
    faulty.add(print);
  }
  return { judged, repeats };
}

const rivals = (claim: Claim, other: Claim | null): boolean =>
  other !== null && other !== claim && contradicts(claim.award, claim, other);
const repeatsIt = (claim: Claim, other: Claim | null): boolean => other !== null && sameDecision(claim, other);

function refuse(own: Judged, { row, claim }: Judged): Judged {
  const words = { other: `dòng ${row.record.line} của tệp`, decision: claim === null ? '' : decisionWords(claim) };
  const finding = findingOf('DUPLICATE_CONTRADICTS', 'decisionNo', own.row.column('decisionNo'), words);
  return { ...own, findings: [...own.findings, finding], claim: null };
}
