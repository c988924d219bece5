import type { Tx } from '@gs/api-platform';

/**
 * Makes «who lies below whom, by date» anew. Every unit lies below itself; an ended unit stays below its last superiors
 * and, from the day of succession, below its successors and their superiors: they hold its records.
 */
export async function rebuildClosure(tx: Tx): Promise<void> {
  await tx.execute(`DELETE FROM organisation_closure`);
  await tx.execute(
    `WITH RECURSIVE edge AS (
       SELECT v.organisation_id AS child, v.parent_id AS parent, v.valid_from,
         CASE WHEN v.valid_to IS NULL OR NOT EXISTS (SELECT 1 FROM organisation_version l WHERE l.organisation_id = v.organisation_id
           AND l.valid_from > v.valid_to) THEN 'infinity'::date ELSE v.valid_to END AS valid_to
       FROM organisation_version v WHERE v.parent_id IS NOT NULL
       UNION ALL
       SELECT predecessor_id, successor_id, on_date, 'infinity'::date FROM organisation_succession),
     above AS (
       SELECT child, parent, valid_from, valid_to FROM edge
       UNION
       SELECT a.child, e.parent, GREATEST(a.valid_from, e.valid_from), LEAST(a.valid_to, e.valid_to)
       FROM above a JOIN edge e ON e.child = a.parent AND e.valid_from <= a.valid_to AND a.valid_from <= e.valid_to),
     period AS (
       SELECT parent, child, unnest(range_agg(daterange(valid_from, NULLIF(valid_to, 'infinity'::date), '[]'))) AS days
       FROM above WHERE parent <> child GROUP BY parent, child
       UNION ALL
       SELECT organisation_id, organisation_id, daterange(min(valid_from), NULL) FROM organisation_version GROUP BY organisation_id)
     INSERT INTO organisation_closure (ancestor_id, descendant_id, valid_from, valid_to)
     SELECT parent, child, lower(days), COALESCE(upper(days) - 1, 'infinity'::date) FROM period`,
  );
}
