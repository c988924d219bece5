import type { LocalDate } from '../dates/local-date';
import type { InstrumentId } from './instruments';

/**
 * How sure we are of a provision. V: its wording was read, may block. V2: read in a secondary summary; M: from memory;
 * both warn and want a named officer's override. U: unconfirmed, informs only.
 */
export type Confidence = 'V' | 'V2' | 'M' | 'U';

/** What a finding may do to a nomination. */
export type Effect = 'block' | 'warn' | 'info';

/** Where a rule or a figure comes from. `clause` is Vietnamese copy such as «khoản 2 Điều 23». */
export interface Cite {
  readonly instrument: InstrumentId;
  readonly clause: string;
  readonly confidence: Confidence;
}

/** A value of the rule set with its validity, both days included; `to` null: still in force. */
export interface Dated<T> {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  readonly cite: Cite;
  readonly value: T;
}

export type SubjectKind = 'person' | 'collective' | 'household';

/** Title = danh hiệu thi đua, form = hình thức khen thưởng. */
export type AwardKind = 'title' | 'form';

/** Code of the awards catalogue, such as `cstd-co-so`. */
export type AwardCode = string;

/** Level of government, as data: `co-so`, `xa`, `huyen`, `tinh`; nothing in code assumes which of them exist. */
export type OrgLevel = string;

/** Kind of organisation, as data: `UBND`, `so-nganh`, `truong-hoc`, `y-te`, `doanh-nghiep`. */
export type OrgKind = string;

export interface OrgPlace {
  readonly level: OrgLevel;
  readonly kind: OrgKind;
}

export interface Award {
  readonly code: AwardCode;
  /** Full name in the words of the law. */
  readonly name: string;
  /** Abbreviation offices use, or the full name when there is none. */
  readonly shortName: string;
  readonly kind: AwardKind;
  /** Level that decides: `co-so` (unit or commune), `xa`, `huyen`, `tinh`, `bo`, `nha-nuoc`. */
  readonly level: string;
  readonly subjectKinds: readonly SubjectKind[];
  readonly synonyms: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  /** True when eligibility rules are held for it; the others are known for history only. */
  readonly ruled: boolean;
  readonly cite: Cite;
}

/** Type of commendation (loại hình khen thưởng), L2022 Điều 8. */
export type CommendationType =
  | 'cong-trang'
  | 'dot-xuat'
  | 'phong-trao'
  | 'chuyen-de'
  | 'phong-trao-chuyen-de'
  | 'cong-hien'
  | 'nien-han'
  | 'doi-ngoai'
  | 'khang-chien';

/** Yearly rating, best first: see `ratingRank`. */
export type RatingLevel = 'hoan-thanh-xuat-sac' | 'hoan-thanh-tot' | 'hoan-thanh' | 'khong-hoan-thanh';

export type RuleSetId = 'L2022+ND98' | 'L2022+ND152' | 'L2026';

/** Effect a rule of this confidence may have at most. */
export function effectOf(confidence: Confidence): Effect {
  return effects[confidence];
}

const effects: Readonly<Record<Confidence, Effect>> = { V: 'block', V2: 'warn', M: 'warn', U: 'info' };
