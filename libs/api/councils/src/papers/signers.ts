import type { RollMember } from '../persistence/roll';
import type { SessionView } from '../read/session.reader';
import type { VotePicture } from '../read/vote-view';

export interface Signers {
  readonly chair: RollMember | undefined;
  /** Signs for the chair, who takes no part in something the paper reports. */
  readonly chairStandsIn: boolean;
  readonly secretary: RollMember | undefined;
  readonly secretaryStandsIn: boolean;
}

const forChair: readonly RollMember['role'][] = ['chair', 'vice-chair', 'standing', 'member'];
const forSecretary: readonly RollMember['role'][] = ['secretary', 'standing', 'member', 'vice-chair'];

/** Who presided and who wrote: as noted when the session was opened, else by their seat. */
export function leaders({ session, members }: SessionView): {
  chair: RollMember | undefined;
  secretary: RollMember | undefined;
} {
  const byId = (id: string | null): RollMember | undefined => members.find((member) => member.id === id);
  const byRole = (role: RollMember['role']): RollMember | undefined => members.find((member) => member.role === role);
  return {
    chair: byId(session.chairMemberId) ?? byRole('chair'),
    secretary: byId(session.secretaryMemberId) ?? byRole('secretary'),
  };
}

/**
 * Who signs a paper about these votes. Whoever takes no part in one of the matters may not see the paper and cannot sign it:
 * then the next in rank who was there and takes part in all of them signs in their place.
 */
export function signersOf(view: SessionView, votes: readonly VotePicture[]): Signers {
  const apart = new Set(
    votes.flatMap(({ items, roll }) =>
      roll
        .filter(({ recusedItemIds }) => items.some(({ id }) => recusedItemIds.includes(id)))
        .map(({ memberId }) => memberId),
    ),
  );
  const next = (roles: readonly RollMember['role'][], not: RollMember | undefined): RollMember | undefined =>
    roles
      .flatMap((role) => view.members.filter((member) => member.role === role))
      .find(({ id, status }) => status === 'present' && !apart.has(id) && id !== not?.id);
  const { chair, secretary } = leaders(view);
  const chairStandsIn = chair !== undefined && apart.has(chair.id);
  const secretaryStandsIn = secretary !== undefined && apart.has(secretary.id);
  const presiding = chairStandsIn ? next(forChair, secretary) : chair;
  return {
    chair: presiding,
    chairStandsIn,
    secretary: secretaryStandsIn ? next(forSecretary, presiding) : secretary,
    secretaryStandsIn,
  };
}
