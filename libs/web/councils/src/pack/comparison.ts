import type { councils, ResponseOf } from '@gs/contracts';

export type Pack = ResponseOf<typeof councils.pack>;
export type PackGroup = Pack['groups'][number];
export type PackItem = PackGroup['items'][number];

/** The columns of a comparison sheet: every label of the group once, in the order in which items name them. */
export function labelsOf(items: readonly Pick<PackItem, 'facts'>[]): readonly string[] {
  return [...new Set(items.flatMap(({ facts }) => facts.map(({ label }) => label)))];
}

/** Labels under which several items all say the same: told once above the sheet instead of in a column. */
export function sharedOf(items: readonly Pick<PackItem, 'facts'>[]): readonly PackItem['facts'][number][] {
  const [first] = items;
  if (first === undefined || items.length < 2) return [];
  return first.facts.filter(
    ({ label, value }) => value !== '' && items.every((item) => valueOf(item, label) === value),
  );
}

/** The line under an item's name; empty where its columns say the same already. */
export function subtitleOf(item: Pick<PackItem, 'facts' | 'subtitle'>): string {
  const values = new Set(item.facts.map(({ value }) => value));
  return item.subtitle.split(', ').every((part) => values.has(part)) ? '' : item.subtitle;
}

/** What an item says under a label; a dash where it says nothing. */
export function valueOf(item: Pick<PackItem, 'facts'>, label: string): string {
  return item.facts.find((fact) => fact.label === label)?.value || '–';
}

/** Every item of the pack in the order of the agenda, for going from one to the next. */
export const itemsOf = (pack: Pick<Pack, 'groups'>): readonly PackItem[] => pack.groups.flatMap(({ items }) => items);
