import type { councils, ResponseOf, SessionDetailView } from '@gs/contracts';

export type Conflict = ResponseOf<typeof councils.conflicts>['items'][number];
export type Effect = ResponseOf<typeof councils.conflicts>['effects'][number];
export type Ground = Conflict['ground'];

/** One member and one item that do not go together, on one ground or several; decided as one. */
export interface Pair {
  readonly key: string;
  readonly itemId: string;
  readonly itemTitle: string;
  /** Award or matter that it is voted on under: one person may stand under several. */
  readonly under: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly grounds: readonly Conflict[];
  /** Takes no part, takes part, or nobody has said yet. */
  readonly outcome: Conflict['outcome'];
  readonly reason: string;
  /** Its vote has not been opened. */
  readonly mayDecide: boolean;
}

const keyOf = ({ itemId, memberId }: { readonly itemId: string; readonly memberId: string }): string =>
  `${itemId} ${memberId}`;

/** What was found as pairs of item and member, in the order it came: by agenda, then by seat. */
export function pairsOf(conflicts: readonly Conflict[], votes: SessionDetailView['votes']): readonly Pair[] {
  const open = new Set(
    votes
      .filter(({ state }) => state === 'prepared')
      .flatMap(({ items }) => items.filter(({ result }) => result === null).map(({ id }) => id)),
  );
  const byKey = new Map<string, Conflict[]>();
  for (const each of conflicts) byKey.set(keyOf(each), [...(byKey.get(keyOf(each)) ?? []), each]);
  return [...byKey].flatMap(([key, grounds]) => {
    const [first] = grounds;
    if (first === undefined) return [];
    return [
      {
        key,
        itemId: first.itemId,
        itemTitle: first.itemTitle,
        under:
          votes.find(({ state, items }) => state !== 'void' && items.some(({ id }) => id === first.itemId))?.title ??
          '',
        memberId: first.memberId,
        memberName: first.memberName,
        grounds,
        outcome: outcomeOf(grounds),
        reason: grounds.find(({ reason }) => reason !== '')?.reason ?? '',
        mayDecide: open.has(first.itemId),
      },
    ];
  });
}

function outcomeOf(grounds: readonly Conflict[]): Conflict['outcome'] {
  if (grounds.some(({ outcome }) => outcome === 'recused')) return 'recused';
  return grounds.some(({ outcome }) => outcome === null) ? null : 'stays';
}

export interface Group {
  readonly id: string;
  readonly title: string;
  readonly under: string;
  readonly pairs: readonly Pair[];
}

/** The pairs under their member or under their item, in the order of their first. */
export function groupsOf(pairs: readonly Pair[], by: 'member' | 'item'): readonly Group[] {
  const groups = new Map<string, { title: string; under: string; pairs: Pair[] }>();
  for (const pair of pairs) {
    const id = by === 'member' ? pair.memberId : pair.itemId;
    const group = groups.get(id) ?? {
      title: by === 'member' ? pair.memberName : pair.itemTitle,
      under: by === 'member' ? '' : pair.under,
      pairs: [],
    };
    group.pairs.push(pair);
    groups.set(id, group);
  }
  return [...groups].map(([id, group]) => ({ id, ...group }));
}

/** What recusal does to one item, in members and votes. */
export interface ItemEffect {
  readonly itemId: string;
  readonly title: string;
  readonly award: string;
  /** Members of the council on the day. */
  readonly members: number;
  readonly recused: number;
  /** Nobody has said yet whether they take part. */
  readonly undecided: number;
  readonly needed: number;
  /** The most that may agree: before anybody left, as it is, and if all undecided took no part as well. */
  readonly before: number;
  readonly now: number;
  readonly least: number;
  readonly isReachable: boolean;
  readonly isReachableAtLeast: boolean;
  /** The quorum bar for this kind of item that the members left over stay under. */
  readonly quorumNeeded: number;
  readonly quorumMet: boolean;
}

/** For each item that somebody is tied to: what the council could reach, and can now. The server's own figure wins. */
export function effectsOf(
  pairs: readonly Pair[],
  effects: readonly Effect[],
  session: Pick<SessionDetailView, 'votes' | 'attendance' | 'quorums'>,
): readonly ItemEffect[] {
  const members = session.attendance.length;
  return groupsOf(pairs, 'item').flatMap((group) => {
    const vote = session.votes.find(({ items, state }) => state !== 'void' && items.some(({ id }) => id === group.id));
    if (vote === undefined) return [];
    const recused = group.pairs.filter(({ outcome }) => outcome === 'recused').length;
    const undecided = group.pairs.filter(({ outcome }) => outcome === null).length;
    const told = effects.filter(({ voteId, itemIds }) => voteId === vote.id && itemIds.includes(group.id));
    const needed = told[0]?.needed ?? vote.rule.needed;
    const now = members - recused;
    const least = now - undecided;
    const bars = session.quorums.filter(({ purpose, awards }) =>
      vote.award === null ? purpose === 'ordinary' : awards.length === 0 || awards.includes(vote.award),
    );
    const quorumNeeded = Math.max(0, ...bars.map((bar) => bar.needed));
    return [
      {
        itemId: group.id,
        title: group.title,
        award: vote.title,
        members,
        recused,
        undecided,
        needed,
        before: members,
        now,
        least,
        isReachable: now >= needed,
        isReachableAtLeast: least >= needed,
        quorumNeeded,
        quorumMet: now >= quorumNeeded,
      },
    ];
  });
}
