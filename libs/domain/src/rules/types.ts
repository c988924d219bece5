import type { LocalDate } from '../dates/local-date';

/**
 * How sure we are of a provision. V: its wording was read, may block. V2: read in a secondary summary; M: from memory;
 * both warn and want a named officer's override. U: unconfirmed, informs only.
 */
export type Confidence = 'V' | 'V2' | 'M' | 'U';

/** What a finding may do to a nomination. */
export type Effect = 'block' | 'warn' | 'info';

/** Code of a legal instrument listed in the rule book, such as `ND152`. */
export type InstrumentId = string;

/** Where a rule or a figure comes from. `clause` is Vietnamese copy such as «khoản 2 Điều 23». */
export interface Cite {
  readonly instrument: InstrumentId;
  readonly clause: string;
  readonly confidence: Confidence;
}

/** Validity, both days included; `to` null: still in force. */
export interface Period {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** A row of the rule book: its content, its validity and where it comes from. */
export type Dated<T> = T & Period & { readonly cite: Cite };

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
  /** Group of the catalogue: `danh-hieu`, `giay-khen`, `bang-khen`, `huan-chuong`, `huy-chuong`, `vinh-du`, `ky-niem-chuong`. */
  readonly group: string;
  /** Level that decides: `co-so` (unit or commune), `xa`, `huyen`, `tinh`, `bo`, `nha-nuoc`. */
  readonly level: string;
  readonly subjectKinds: readonly SubjectKind[];
  /** Types of commendation (loại hình) it may be given for; empty: a yearly title, given for no type. */
  readonly types: readonly CommendationType[];
  /** What is handed over besides the bonus, in Vietnamese. */
  readonly objects: readonly string[];
  /** Code of the national list, where one is known. */
  readonly nationalCode: string | null;
  /** State-level award (NĐ 98 Điều 3): counted by the rule of one in a year. */
  readonly stateLevel: boolean;
  readonly synonyms: readonly string[];
  readonly from: LocalDate;
  readonly to: LocalDate | null;
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

/** Code of a rule set of the book: `L2022+ND98`, `L2022+ND152`, `L2026`. */
export type RuleSetId = string;

/** A share in whole numbers. */
export interface Share {
  readonly num: number;
  readonly den: number;
}

/** Effect a rule of this confidence may have at most. */
export function effectOf(confidence: Confidence): Effect {
  return effects[confidence];
}

const effects: Readonly<Record<Confidence, Effect>> = { V: 'block', V2: 'warn', M: 'warn', U: 'info' };
