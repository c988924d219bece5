import type { LocalDate, SubjectKind } from '@gs/domain';

/** Who issues a paper, its number and its day: the two columns at the top of page 1. */
export interface PaperHead {
  /** Superior body above the issuer, one line each; empty when the issuer has none. */
  readonly parentLines: readonly string[];
  /** The issuing body, one line each; printed in bold capitals. */
  readonly issuerLines: readonly string[];
  /** Running number of the year; null while the paper is a draft. */
  readonly number: number | string | null;
  /** «QĐ-UBND», «TTr-SNV», «BB-HĐTĐKT». */
  readonly symbol: string;
  /** Place before the day, such as «Lam Sơn». */
  readonly place: string;
  /** null while the paper is a draft; then `year` alone is printed. */
  readonly date: LocalDate | null;
  readonly year: number;
}

/** A signature block: «TM. ỦY BAN NHÂN DÂN / CHỦ TỊCH» and the name. */
export interface Signatory {
  /** Capacity and post, one line each, printed in bold capitals. */
  readonly titleLines: readonly string[];
  /** null while it is not known who signs. */
  readonly name: string | null;
}

/** How a reader can check the paper; printed small at the foot of every page. */
export interface Verification {
  readonly code: string;
  /** Where the code can be entered, such as «guongsang.lamson.gov.vn/xac-minh». */
  readonly address: string;
}

/** One line of a list of subjects. */
export interface ListedSubject {
  readonly kind: SubjectKind;
  readonly name: string;
  readonly position: string | null;
  /** Unit of work, or the address of a household. */
  readonly unit: string;
  readonly achievement: string | null;
}

/** One member or guest as the minutes name them. */
export interface NamedPerson {
  readonly name: string;
  readonly position: string;
}

export type { LocalDate, SubjectKind };
