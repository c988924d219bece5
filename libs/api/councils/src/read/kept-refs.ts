import { permissionsOf, type Actor, type Queryable } from '@gs/api-platform';
import type { Permission } from '@gs/contracts';
import { itemHidden, itemHiddenFrom, personsOf } from './access';

interface Subject {
  readonly refId: string;
  readonly concernedPersonIds: readonly string[];
}

/**
 * Which of these matters are kept from the actor before they stand on an agenda: about a person they stand for, or on
 * record as one in which a seat of theirs took no part.
 */
export async function keptRefs(db: Queryable, actor: Actor, subjects: readonly Subject[]): Promise<Set<string>> {
  const persons = await db.query<{ ids: string[] }>(`SELECT ${personsOf('$1::uuid')} AS ids`, [actor.accountId]);
  const own = new Set(persons[0]?.ids ?? []);
  const before = await hiddenRefs(
    db,
    actor,
    subjects.map(({ refId }) => refId),
  );
  return new Set(
    subjects
      .filter(({ refId, concernedPersonIds }) => before.has(refId) || concernedPersonIds.some((id) => own.has(id)))
      .map(({ refId }) => refId),
  );
}

/** Which of these matters stand, or stood, on an agenda as items kept from the actor. */
export async function hiddenRefs(db: Queryable, actor: Actor, refIds: readonly string[]): Promise<Set<string>> {
  const params: unknown[] = [refIds];
  const hidden = itemHidden(actor, params);
  const rows = await db.query<{ ref_id: string }>(
    `SELECT DISTINCT a.ref_id FROM agenda_item a WHERE a.ref_id = ANY($1::uuid[]) AND ${hidden}`,
    params,
  );
  return new Set(rows.map((row) => row.ref_id));
}

const councilRoles: ReadonlySet<string> = new Set(['council-member', 'council-chair', 'council-secretary']);

/**
 * Ids of the matters of a kind that are kept from an actor wherever they are shown, because they take no part in them
 * before a council.
 *
 * - Only through a seat, or through running sessions: an officer without either is no member who was recused, and goes on
 *   with their own list even where they are nominated themselves. For them this is one look that ends at once.
 * - While the item stands on the agenda of a session that is not over, whether it was voted on or not: its state would tell
 *   what the room does with it.
 * - Once the item has left the agenda (sent back, moved to another award, put off) or the session has ended, whoever has work
 *   of their own with the matter sees it again: the officer must correct what came back, the issuer's desk must write the
 *   decision. What the council did with it, and its votes, stay kept: they are asked of `itemHiddenFrom` for ever.
 * - Whoever reads matters only as the council's secretary has no such work. They stay recused, also afterwards.
 */
export async function standingKeptRefs(db: Queryable, actor: Actor, kind: string, work: Permission): Promise<string[]> {
  const own = permissionsOf(actor.roles.filter(({ role }) => !councilRoles.has(role)));
  const rows = await db.query<{ ref_id: string }>(
    `SELECT DISTINCT a.ref_id FROM agenda_item a JOIN council_session s ON s.id = a.session_id
     WHERE ($3 OR EXISTS (SELECT 1 FROM council_member m WHERE m.account_id = $1 OR m.person_id = ANY(${personsOf('$1::uuid')})))
       AND a.kind = $2 AND (NOT $4 OR (s.state IN ('planned', 'open') AND (a.result IS NULL OR a.result IN ('passed', 'not-passed'))))
       AND ${itemHiddenFrom('$1::uuid')}`,
    [actor.accountId, kind, actor.permissions.has('session.manage'), own.has(work)],
  );
  return rows.map((row) => row.ref_id);
}
