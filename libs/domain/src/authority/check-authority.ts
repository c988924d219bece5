import { isWithin, type LocalDate } from '../dates/local-date';
import type { AuthorityRow } from '../rules/book';
import { currentRules } from '../rules/current';
import type { AwardCode, Cite, Dated, OrgPlace } from '../rules/types';

export interface Authority {
  readonly code: string;
  /** «Chủ tịch Uỷ ban nhân dân tỉnh» */
  readonly title: string;
  /** What must also be true of the issuer, to be confirmed by the officer. */
  readonly condition?: string;
}

export type AuthorityReason = 'unknown-award' | 'not-competent' | 'not-competent-on-that-date';

export type AuthorityCheck =
  | { readonly ok: true; readonly authority: Authority; readonly cite: Cite }
  | {
      readonly ok: false;
      readonly reason: AuthorityReason;
      readonly cite: Cite | null;
      readonly competent: readonly string[];
    };

/** Officers who may decide the award on that day, with the kind of organisation each stands at. */
export function issuersFor(award: AwardCode, on: LocalDate, rules = currentRules()): readonly Dated<AuthorityRow>[] {
  return rules.data.authorities.filter((row) => row.awards.includes(award) && isWithin(on, row.from, row.to));
}

/**
 * Whether the head of `issuer` may decide the award on the day of the decision. A refusal names those who may, and
 * tells a power that has ended or not begun from one that never was.
 */
export function checkAuthority(
  of: { readonly award: AwardCode; readonly issuer: OrgPlace; readonly on: LocalDate },
  rules = currentRules(),
): AuthorityCheck {
  const rows = rules.data.authorities.filter((row) => row.awards.includes(of.award));
  const own = rows.filter((row) => standsAt(row, of.issuer));
  const held = own.find((row) => isWithin(of.on, row.from, row.to));
  if (held) {
    const { code, title, condition } = held;
    return {
      ok: true,
      authority: condition === undefined ? { code, title } : { code, title, condition },
      cite: held.cite,
    };
  }
  const now = rows.filter((row) => isWithin(of.on, row.from, row.to));
  const award = rules.award(of.award);
  const higher = rules.data.higherAuthorities.filter((row) => now.length === 0 && row.level === award?.level);
  const competent = [...new Set([...now, ...higher].map((row) => row.title))];
  const reason = award === null ? 'unknown-award' : own.length > 0 ? 'not-competent-on-that-date' : 'not-competent';
  return { ok: false, reason, cite: now[0]?.cite ?? award?.cite ?? null, competent };
}

function standsAt(row: AuthorityRow, place: OrgPlace): boolean {
  const kind = place.kind.toLowerCase();
  return row.issuer.level === place.level && row.issuer.kinds.some((known) => known.toLowerCase() === kind);
}
