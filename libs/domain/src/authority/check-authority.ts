import { isWithin, type LocalDate } from '../dates/local-date';
import { authorityRows, higherAuthorities, type AuthorityRow } from '../rules/authorities';
import { findAward } from '../rules/catalogue';
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
export function issuersFor(award: AwardCode, on: LocalDate): readonly (AuthorityRow & { readonly cite: Cite })[] {
  return authorityRows
    .filter((row) => row.value.award === award && isWithin(on, row.from, row.to))
    .map((row) => ({ ...row.value, cite: row.cite }));
}

/**
 * Whether the head of `issuer` may decide the award on the day of the decision. A refusal names those who may, and
 * tells a power that has ended or not begun from one that never was.
 */
export function checkAuthority(of: {
  readonly award: AwardCode;
  readonly issuer: OrgPlace;
  readonly on: LocalDate;
}): AuthorityCheck {
  const rows = authorityRows.filter((row) => row.value.award === of.award);
  const own = rows.filter((row) => standsAt(row, of.issuer));
  const held = own.find((row) => isWithin(of.on, row.from, row.to));
  if (held) {
    const { code, title, condition } = held.value;
    return {
      ok: true,
      authority: condition === undefined ? { code, title } : { code, title, condition },
      cite: held.cite,
    };
  }
  const now = rows.filter((row) => isWithin(of.on, row.from, row.to));
  const award = findAward(of.award);
  const competent = [...new Set([...now.map((row) => row.value.title), ...higher(award?.level)])];
  const reason = award === null ? 'unknown-award' : own.length > 0 ? 'not-competent-on-that-date' : 'not-competent';
  return { ok: false, reason, cite: now[0]?.cite ?? award?.cite ?? null, competent };
}

function standsAt(row: Dated<AuthorityRow>, place: OrgPlace): boolean {
  const kind = place.kind.toLowerCase();
  return row.value.issuer.level === place.level && row.value.issuer.kinds.some((known) => known.toLowerCase() === kind);
}

function higher(level: string | undefined): string[] {
  return higherAuthorities.filter((row) => row.level === level).map((row) => row.title);
}
