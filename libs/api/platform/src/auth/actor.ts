import { roles, type Permission, type Role } from '@gs/contracts';

export interface ActorRole {
  readonly role: Role;
  /** The unit at the top of the scope: the role holds there and in all that lies below it. */
  readonly organisationId: string;
}

/** Who is asking, with everything needed to say yes or no. Loaded once per request. */
export interface Actor {
  readonly accountId: string;
  readonly displayName: string;
  readonly personId: string | null;
  readonly roles: readonly ActorRole[];
  /** For each permission held, the units at the top of its scopes. A permission not in the map is refused. */
  readonly permissions: ReadonlyMap<Permission, readonly string[]>;
}

/** Spreads roles over the permissions they hold. */
export function permissionsOf(held: readonly ActorRole[]): Map<Permission, string[]> {
  const result = new Map<Permission, string[]>();
  for (const { role, organisationId } of held) {
    for (const permission of roles[role].permissions) {
      const scopes = result.get(permission) ?? [];
      if (!scopes.includes(organisationId)) scopes.push(organisationId);
      result.set(permission, scopes);
    }
  }
  return result;
}
