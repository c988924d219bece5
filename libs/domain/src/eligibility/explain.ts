import { findingCopy } from './copy';
import type { Finding, FindingValue } from './types';

export interface Explanation {
  readonly title: string;
  readonly detail: string;
  /** What to do; absent when the condition is met. */
  readonly todo?: string;
}

/** The words for a finding, with its facts filled in. */
export function explain(finding: Finding): Explanation {
  const { title } = finding;
  if (!finding.applies) return { title, detail: 'Không áp dụng cho trường hợp này.' };
  const copy = findingCopy[finding.check];
  const detail = fill(copy[finding.outcome], finding.facts).trim();
  return finding.outcome === 'met' ? { title, detail } : { title, detail, todo: fill(copy.missing, finding.facts) };
}

function fill(text: string, facts: Finding['facts']): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => show(facts[name]));
}

function show(value: FindingValue | undefined): string {
  if (value === undefined || value === '') return 'chưa có';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return value.length === 0 ? 'không' : value.join('; ');
}
