import { checkAuthority, formatCite, issuersFor, type OrgPlace, type Rules } from '@gs/domain';

export interface AuthorityAnswer {
  readonly award: string;
  readonly on: string;
  readonly ok: boolean | null;
  readonly reason: string | null;
  readonly authority: string | null;
  readonly condition: string | null;
  readonly clause: string | null;
  /** Titles of those who may decide it on that day. */
  readonly competent: readonly string[];
}

/** Whether an issuer may decide an award on a day; without an issuer, who may (`ok` null). */
export function authority(award: string, issuer: OrgPlace | null, on: string, rules: Rules): AuthorityAnswer {
  const competent = issuersFor(award, on, rules).map(({ title }) => title);
  if (issuer === null) {
    const row = issuersFor(award, on, rules)[0];
    return {
      award,
      on,
      ok: null,
      reason: null,
      authority: null,
      condition: null,
      clause: row ? formatCite(row.cite, rules) : null,
      competent: competent.length > 0 ? competent : higher(award, rules),
    };
  }
  const answer = checkAuthority({ award, issuer, on }, rules);
  return {
    award,
    on,
    ok: answer.ok,
    reason: answer.ok ? null : answer.reason,
    authority: answer.ok ? answer.authority.title : null,
    condition: answer.ok ? (answer.authority.condition ?? null) : null,
    clause: answer.cite ? formatCite(answer.cite, rules) : null,
    competent: answer.ok ? competent : answer.competent,
  };
}

const higher = (award: string, rules: Rules): readonly string[] =>
  rules.data.higherAuthorities.filter(({ level }) => level === rules.award(award)?.level).map(({ title }) => title);

/** The place of an office named by its code («chu-tich-ubnd-huyen») or title. */
export function placeOfOffice(text: string, rules: Rules): OrgPlace | null {
  const wanted = text
    .toLocaleLowerCase('vi')
    .replace(/ủy|uỷ/g, 'uỷ')
    .replace(/\bubnd\b/g, 'uỷ ban nhân dân');
  const row = rules.data.authorities.find(
    ({ code, title }) => code === text || title.toLocaleLowerCase('vi').startsWith(wanted),
  );
  const kind = row?.issuer.kinds[0];
  return row && kind !== undefined ? { level: row.issuer.level, kind } : null;
}

export function authorityText(answer: AuthorityAnswer): string {
  const who = answer.competent.length > 0 ? answer.competent.join('; ') : 'bộ quy định không nêu';
  if (answer.ok === null) return `Người có thẩm quyền: ${who} [${answer.clause ?? ''}]`;
  if (answer.ok) return `Đúng thẩm quyền: ${answer.authority ?? ''} [${answer.clause ?? ''}]`;
  const why =
    answer.reason === 'not-competent-on-that-date' ? 'không có thẩm quyền vào ngày này' : 'không có thẩm quyền';
  return `Sai thẩm quyền: ${why}. Người có thẩm quyền: ${who} [${answer.clause ?? ''}]`;
}
