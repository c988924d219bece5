import type { councils, ResponseOf } from '@gs/contracts';
import type { AgendaDossier } from '../agenda/agenda-port';
import { awardName } from '../papers/figures';
import type { SessionView } from '../read/session.reader';
import type { ItemRow } from '../read/session-rows';

export type Pack = ResponseOf<typeof councils.pack>;
export type PackItem = Pack['groups'][number]['items'][number];

/** Every matter the reader sees, once: one voted on again stands as it first came. */
export function mattersOf({ votes }: SessionView): ItemRow[] {
  const first = new Map<number, ItemRow>();
  for (const item of votes.flatMap(({ items }) => items)) if (!first.has(item.seq)) first.set(item.seq, item);
  return [...first.values()].sort((one, other) => one.seq - other.seq);
}

/** What a member reads before the session, grouped by award in the order of the agenda. */
export function packOf(view: SessionView, dossiers: ReadonlyMap<string, AgendaDossier>): Pack {
  const { session } = view;
  const groups = new Map<string | null, PackItem[]>();
  for (const item of mattersOf(view)) {
    const { id, seq, title, subtitle, award, summary, refId } = item;
    const dossier = dossiers.get(refId);
    const group = groups.get(award) ?? [];
    group.push({
      id,
      seq,
      title,
      subtitle,
      award,
      summary,
      facts: [...(dossier?.facts ?? [])],
      findings: [...(dossier?.findings ?? [])],
      evidence: [...(dossier?.evidence ?? [])],
    });
    groups.set(award, group);
  }
  return {
    title: session.title,
    councilName: session.councilName,
    scheduledAt: session.scheduledAt,
    place: session.place,
    form: session.form,
    opinionsDue: session.opinionsDue,
    invitationText: session.invitationText,
    groups: [...groups].map(([award, items]) => ({ award, awardName: awardName(award), items })),
  };
}
