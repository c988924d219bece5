import type { GrantFact, InitiativeFact, RatingFact } from './types';
import type { Facts } from './types';

/** A person of 2025 of whom nothing is known, received under L2022. Specs fill in what their case is about. */
export const nobody: Facts = {
  subject: { kind: 'person', id: 'p1', workerClass: 'cadre' },
  year: 2025,
  receivedOn: '2026-01-15',
  ratings: [],
  grants: [],
  initiatives: [],
  discipline: [],
  holds: [],
};

export const rated = (year: number, level: RatingFact['level']): RatingFact => ({
  year,
  level,
  decisionNo: `${year}/QĐ`,
});

export const granted = (award: string, year: number, form?: GrantFact['form']): GrantFact => ({
  award,
  year,
  decisionNo: `${year}/QĐ-UBND`,
  decidedOn: `${year + 1}-02-01`,
  form,
});

export const initiative = (code: string, year: number, usedFor?: InitiativeFact['usedFor']): InitiativeFact => ({
  code,
  year,
  scope: 'co-so',
  title: `Giải pháp ${code}`,
  decisionNo: `45/QĐ-UBND`,
  usedFor,
});
