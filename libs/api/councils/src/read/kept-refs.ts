import type { Actor, Queryable } from '@gs/api-platform';
import { itemHidden, personsOf } from './access';

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
