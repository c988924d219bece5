import type { Actor } from '@gs/api-platform';
import type { Permission } from '@gs/contracts';

/**
 * Composing, signing and issuing are done at the issuer's own desk: a superior's scope lets them read, not decide in
 * the issuer's place.
 */
export const atDesk = (actor: Actor, permission: Permission, issuerId: string): boolean =>
  (actor.permissions.get(permission) ?? []).includes(issuerId);
