import { makesShare } from '../eligibility/reading';
import type { LocalDate } from '../dates/local-date';
import type { TieBreak } from '../rules/book';
import { rowsOn } from '../rules/dated';
import type { Rules } from '../rules/rules';
import { effectOf, type Cite, type Dated } from '../rules/types';
import type { ListEntry, ListFacts, ListFinding } from './types';

/**
 * Of two that are equal otherwise, whom the law prefers: a woman, or a collective with so large a share of women (G7).
 * Null: neither, or both.
 */
export function preferOnTie(a: ListEntry, b: ListEntry, on: LocalDate, rules: Rules): ListEntry | null {
  const isPreferred = preference(on, rules);
  if (isPreferred(a) === isPreferred(b)) return null;
  return isPreferred(a) ? a : b;
}

function preference(on: LocalDate, rules: Rules): (entry: ListEntry) => boolean {
  const rows = rowsOn(rules.data.tieBreaks, on);
  return (entry) => rows.some((row) => fitsRow(row, entry));
}

function fitsRow({ prefer, share }: TieBreak, { kind, sex, members, women }: ListEntry): boolean {
  if (prefer === 'woman') return kind === 'person' && sex === 'female';
  return kind === 'collective' && share !== undefined && makesShare(women ?? 0, members ?? 0, share);
}

/** Last places that equals compete for, one finding for each award: settled by the preference of the law, or left open. */
export function tieFindings(list: ListFacts, rules: Rules): ListFinding[] {
  return Object.entries(list.places ?? {}).flatMap(([award, places]) => {
    const ranked = list.entries
      .filter((entry) => entry.award === award && entry.votes !== undefined)
      .sort((a, b) => (b.votes ?? 0) - (a.votes ?? 0));
    const last = ranked[places - 1];
    const next = ranked[places];
    if (last === undefined || next === undefined || last.votes !== next.votes) return [];
    const equals = ranked.filter(({ votes }) => votes === last.votes);
    const free = places - ranked.filter(({ votes }) => (votes ?? 0) > (last.votes ?? 0)).length;
    return [tieFinding(award, equals, free, list, rules)];
  });
}

function tieFinding(
  award: string,
  equals: readonly ListEntry[],
  free: number,
  { on }: ListFacts,
  rules: Rules,
): ListFinding {
  const preferred = equals.filter(preference(on, rules));
  const settled = preferred.length === free;
  const cite = citeOf(rowsOn(rules.data.tieBreaks, on)) ?? rules.award(award)?.cite;
  if (cite === undefined) throw new RangeError(`no award ${award}`);
  return {
    ruleId: `tie-${award}`,
    check: 'tie',
    title: `${rules.award(award)?.name ?? award}: bằng phiếu ở chỗ cuối`,
    applies: true,
    outcome: settled ? 'met' : 'unknown',
    // Whom to take is for the council and its chair to say; the law only leans to one side.
    effect: effectOf(cite.confidence) === 'block' ? 'warn' : effectOf(cite.confidence),
    cite,
    facts: {
      places: free,
      equals: equals.map(({ name }) => name),
      preferred: preferred.map(({ name }) => name),
    },
    evidence: [],
    ...(settled ? {} : { missing: 'chair' }),
  };
}

const citeOf = (rows: readonly Dated<TieBreak>[]): Cite | undefined => rows[0]?.cite;
