import type { Explanation } from '../eligibility/explain';
import { currentRules } from '../rules/current';
import { capFindings } from './caps';
import { tieFindings } from './ties';
import type { ListFacts, ListFinding } from './types';

/**
 * Checks a list as a whole: caps of the book (national, and of the province's layer) with the base each share is taken of,
 * and equals at the last place. Pure. A cap whose base is not known is not known, never failed; a list no cap concerns has
 * no finding.
 */
export function checkList(list: ListFacts, rules = currentRules()): ListFinding[] {
  return [...capFindings(list, rules), ...tieFindings(list, rules)];
}

/** The words for a finding about a list. */
export function explainListFinding({ check, title, outcome, facts }: ListFinding): Explanation {
  const text = (name: string): string => {
    const value = facts[name];
    return Array.isArray(value) ? value.join(', ') : String(value ?? 'chưa rõ');
  };
  if (check === 'tie') {
    const equal = `Bằng phiếu: ${text('equals')}; còn ${text('places')} chỗ.`;
    return outcome === 'met'
      ? { title, detail: `${equal} Ưu tiên ${text('preferred')}.` }
      : { title, detail: equal, todo: 'Hội đồng xem xét; nếu vẫn bằng nhau thì theo ý kiến Chủ tịch Hội đồng.' };
  }
  const base = 'base' in facts ? ` (trên ${text('of')} ${text('base')})` : '';
  const detail = `Có ${text('count')}, tối đa ${text('limit')}${base}.`;
  if (outcome === 'met') return { title, detail };
  const todo =
    outcome === 'unmet'
      ? 'Bớt đề nghị cho đến khi không quá mức tối đa.'
      : 'Nhập số liệu để tính mức tối đa của cả năm.';
  return { title, detail, todo };
}
