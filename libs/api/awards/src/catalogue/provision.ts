import type { ProvisionView } from '@gs/contracts';
import { formatCite, type Cite, type LocalDate, type Rules } from '@gs/domain';

export type Section = ProvisionView['section'];

interface Content {
  /** Names it within the book, the same in every version and on every date. */
  readonly key: string;
  readonly section: Section;
  readonly label: string;
  readonly words: string;
  readonly cite: Cite | null;
  readonly from?: LocalDate | undefined;
  readonly to?: LocalDate | null | undefined;
  readonly depth?: number | undefined;
  readonly effect?: ProvisionView['effect'] | undefined;
}

/** One thing the book says, with its clause in full and whether a local text stands behind it. */
export function provision(content: Content, rules: Rules): ProvisionView {
  const { cite, from, to, depth = 0, effect = null, ...rest } = content;
  const instrument = rules.data.instruments.find(({ id }) => id === cite?.instrument);
  return {
    ...rest,
    depth,
    effect,
    cite: cite === null ? null : { text: formatCite(cite, rules), confidence: cite.confidence },
    // «Since ever» says nothing to a reader.
    from: from === undefined || from <= '1900-01-01' ? null : from,
    to: to ?? null,
    local: instrument?.local === true ? instrument.name : null,
  };
}

/** The same key twice (two rows about one thing) is told apart by its turn. */
export function distinct(provisions: readonly ProvisionView[]): ProvisionView[] {
  const seen = new Map<string, number>();
  return provisions.map((each) => {
    const turn = (seen.get(each.key) ?? 0) + 1;
    seen.set(each.key, turn);
    return turn === 1 ? each : { ...each, key: `${each.key}#${turn}` };
  });
}
