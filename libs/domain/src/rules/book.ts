import type { ConflictRule, QuorumRule, SessionPurpose, TieRule, VoteRule } from '../voting/types';
import type { Condition } from './conditions';
import type {
  Award,
  AwardCode,
  AwardKind,
  Cite,
  CommendationType,
  Dated,
  OrgKind,
  OrgLevel,
  Period,
  RatingLevel,
  RuleSetId,
  Share,
} from './types';

export interface Instrument extends Period {
  readonly id: string;
  readonly name: string;
  /** A text of one province, or guidance: never the ground of a national rule. */
  readonly local?: boolean | undefined;
}

/** A body of rules that a dossier follows by the day the appraising body received it. */
export interface RuleSet extends Period {
  readonly id: RuleSetId;
  readonly name: string;
  readonly status: 'in-force' | 'ended' | 'pending';
  /** Carried by every verdict under it. */
  readonly flags: readonly string[];
  /** Dossiers received before `from` may choose it where it is more favourable, with a reason. */
  readonly favourable: { readonly over: readonly RuleSetId[]; readonly cite: Cite } | null;
  readonly cite: Cite;
}

/** Conditions of one award, or (awards null) common to all, or to all of a kind. */
export interface Standard {
  readonly awards: readonly AwardCode[] | null;
  readonly kind?: AwardKind | undefined;
  /** Common conditions that are read before and those read after the standard itself. */
  readonly place: 'before' | 'own' | 'after';
  readonly conditions: readonly Condition[];
}

export interface VoteRow {
  /** Null: every award without a row of its own. */
  readonly awards: readonly AwardCode[] | null;
  readonly method: VoteRule['method'];
  readonly denominator: VoteRule['denominator'];
  readonly threshold: VoteRule['threshold'];
  readonly writtenCounts: boolean;
  /** Where the text of this row itself says it; absent: as the rules of conduct have it. */
  readonly maxRounds?: number | null | undefined;
  readonly tie?: TieRule | undefined;
  readonly recusedLeave?: boolean | undefined;
}

/** One question of how a vote is held, answered by a text, or by the product where no text was found (cite null). */
export type ConductRow = Period & {
  /** Null: every award, and matters that are none. */
  readonly awards: readonly AwardCode[] | null;
  readonly cite: Cite | null;
} & (
    | { readonly about: 'rounds'; readonly max: number | null }
    | { readonly about: 'tie'; readonly settledBy: TieRule }
    | { readonly about: 'recused'; readonly leave: boolean }
    | { readonly about: 'circulation'; readonly allowed: boolean }
  );

/** What ties a member to a matter. */
export type ConflictRow = ConflictRule & Period;

export interface QuorumRow {
  /** Council levels it holds for; null: every level. */
  readonly levels: readonly OrgLevel[] | null;
  readonly purposes: readonly SessionPurpose[];
  /** Awards it is for; null: all that have no row of their own. */
  readonly awards: readonly AwardCode[] | null;
  readonly num: QuorumRule['num'];
  readonly den: QuorumRule['den'];
  readonly countsWritten: boolean;
}

export interface AuthorityRow {
  readonly awards: readonly AwardCode[];
  readonly issuer: { readonly level: OrgLevel; readonly kinds: readonly OrgKind[] };
  readonly code: string;
  /** As it stands above a signature. */
  readonly title: string;
  /** What must also be true of the issuer and cannot be read from its level and kind. */
  readonly condition?: string | undefined;
}

export interface Coefficient {
  readonly awards: readonly AwardCode[];
  /** Thousandths of the base salary, so that money stays in whole numbers. */
  readonly person?: number | undefined;
  readonly collective?: number | undefined;
  /** The figure is a ceiling; the issuer sets the amount below it. */
  readonly atMost?: boolean | undefined;
}

export interface BonusRule {
  readonly roundUpTo: number;
  /** A household gets this share of the amount of a person; rounded once at the end, or before and after. */
  readonly household: Share;
  readonly householdRounding: 'once' | 'twice';
  /** What is paid when one subject gets several awards in one decision period. */
  readonly several: {
    readonly titles: 'each' | 'highest';
    readonly forms: 'each' | 'highest';
    readonly titleAndForm: 'both' | 'highest';
  };
}

/** Who pays, and from what. */
export interface PayerRow {
  readonly levels: readonly string[];
  readonly payer: string;
  readonly fund: string;
}

/** Extra money by a resolution of the province's people's council. */
export interface BonusScheme {
  readonly code: string;
  readonly name: string;
  readonly awards: readonly AwardCode[];
  /** Either thousandths of the base salary or a fixed sum in đồng; never above `ceiling`. */
  readonly thousandths?: number | undefined;
  readonly amount?: number | undefined;
  readonly ceiling: number;
  readonly payer: string;
  readonly fund: string;
}

export interface DossierPartRow {
  readonly code: string;
  readonly name: string;
  /** One for the whole submission, or one for each nomination. */
  readonly level: 'submission' | 'nomination';
  /** When it is required, if not always. */
  readonly conditional?: string | undefined;
  readonly kind: AwardKind;
  /** Awards it belongs to; null: all of the kind that have no list of their own. */
  readonly awards: readonly AwardCode[] | null;
  /** Only for these types of commendation; such rows are then the whole dossier of the type. */
  readonly types?: readonly CommendationType[] | undefined;
}

export interface TimeLimit {
  readonly code: string;
  readonly name: string;
  readonly workingDays: number;
}

/** A yearly last day for handing in (month-day), or working days before an event. */
export interface CutOff {
  readonly code: string;
  readonly name: string;
  readonly monthDay?: string | undefined;
  readonly daysBefore?: number | undefined;
  readonly awards: readonly AwardCode[] | null;
}

export interface RouteStepRow {
  readonly kind: 'unit-council' | 'appraisal' | 'council' | 'decision';
  /** `self`: the proposing unit; otherwise the level of the ancestor that acts. */
  readonly at: string;
  /** The body at that level that acts for it, when it is not the level's committee itself. */
  readonly office?: 'emulation-office' | undefined;
  readonly limit?: string | undefined;
}

export interface RouteRow {
  readonly awards: readonly AwardCode[];
  readonly levels: readonly OrgLevel[] | null;
  readonly kinds: readonly OrgKind[] | null;
  readonly steps: readonly RouteStepRow[];
}

/** At most so many, or at most such a share of a base, in one list or year. */
export interface Cap {
  readonly code: string;
  readonly name: string;
  readonly awards: readonly AwardCode[];
  readonly per: 'unit-year' | 'province-year' | 'decision';
  /** What is counted: nominations of the list, or members rated best; absent: nominations. */
  readonly counts?: 'nominations' | 'rated-best' | undefined;
  readonly atMost?: number | undefined;
  readonly share?: (Share & { readonly denominator: CapBase }) | undefined;
  /** Holds only where the unit itself is rated at that level (`is`), or is not. */
  readonly unitRated?: { readonly level: RatingLevel; readonly is: boolean } | undefined;
}

/** What a share of a cap is taken of: members, those with LĐTT, those rated HTT or better, those that qualify. */
export type CapBase = 'MEMBERS' | 'LDTT' | 'COMPLETED_WELL' | 'QUALIFYING';

/** Whom to prefer where equals compete for the last place (G7). */
export interface TieBreak {
  readonly prefer: 'woman' | 'women-share';
  /** Share of women a collective needs to be preferred. */
  readonly share?: Share | undefined;
}

/** Years in a post that an order for long service asks for. */
export interface TenureRow {
  readonly order: AwardCode;
  readonly posts: readonly {
    readonly post: string;
    readonly fromYears: number;
    readonly belowYears: number | null;
    /** Only for who served in both wars. */
    readonly bothWars?: boolean | undefined;
  }[];
}

/** Posts from highest to lowest, as the tenure tables list them. */
export interface Post {
  readonly code: string;
  readonly name: string;
  readonly rank: number;
  /** Posts of one track are compared by rank; how posts of two tracks compare is laid down nowhere we have read. */
  readonly track: string;
}

export interface TenureRules {
  /** G8: women leaders need this share of the years less, unless in a group with a later retirement age. */
  readonly womanReduction: Share;
}

export interface CalendarRow {
  readonly date: string;
  readonly kind: 'off' | 'on';
  readonly name: string;
  readonly cite: Cite;
}

/** Fixed by the Labour Code for every year: used where the year's own notice is not held. */
export interface FixedHoliday {
  readonly monthDay: string;
  readonly name: string;
  readonly cite: Cite;
}

export interface CommendationTypeRow {
  readonly code: CommendationType;
  readonly name: string;
  /** Not a ground of a merit award at a higher level (G4). */
  readonly sudden: boolean;
}

/** A law or decree a decision rests on. */
export interface Ground {
  /** As the paper names it after «Căn cứ». */
  readonly name: string;
  /** Kinds of the deciding unit whose decisions name it; null: all. */
  readonly kinds: readonly OrgKind[] | null;
}

/** What an office owes others when it decides: whom it reports to, whom it charges, where the file lies. */
export interface ReportDuty {
  readonly at: { readonly level: OrgLevel; readonly kinds: readonly OrgKind[] };
  /** Offices that get the decision as a report. */
  readonly reportsTo: readonly string[];
  /** Heads of its own departments that carry the decision out. */
  readonly charges: readonly string[];
  /** Units of the office that keep the file: «Lưu: VT, NC». */
  readonly filedWith: readonly string[];
}

/** Awards that stand above one another for the same kind of merit, from the lowest step; those of one step are equal. */
export interface Ladder {
  readonly code: string;
  readonly steps: readonly (readonly AwardCode[])[];
}

/** The whole law as data: what the files of the rule book say. */
export interface RulesData {
  readonly instruments: readonly Instrument[];
  readonly ruleSets: readonly RuleSet[];
  readonly types: readonly Dated<CommendationTypeRow>[];
  readonly awards: readonly Award[];
  readonly standards: readonly Dated<Standard>[];
  readonly ladders: readonly Dated<Ladder>[];
  readonly votes: readonly Dated<VoteRow>[];
  readonly conducts: readonly ConductRow[];
  readonly conflicts: readonly ConflictRow[];
  readonly quorums: readonly Dated<QuorumRow>[];
  readonly authorities: readonly Dated<AuthorityRow>[];
  readonly higherAuthorities: readonly { readonly level: string; readonly title: string }[];
  readonly baseSalaries: readonly Dated<{ readonly amount: number }>[];
  readonly coefficients: readonly Dated<Coefficient>[];
  readonly bonusRules: readonly Dated<BonusRule>[];
  readonly payers: readonly Dated<PayerRow>[];
  readonly schemes: readonly Dated<BonusScheme>[];
  readonly dossierParts: readonly Dated<DossierPartRow>[];
  readonly timeLimits: readonly Dated<TimeLimit>[];
  readonly cutOffs: readonly Dated<CutOff>[];
  readonly routes: readonly Dated<RouteRow>[];
  readonly caps: readonly Dated<Cap>[];
  readonly tieBreaks: readonly Dated<TieBreak>[];
  readonly posts: readonly Dated<Post>[];
  readonly tenures: readonly Dated<TenureRow>[];
  readonly tenureRules: readonly Dated<TenureRules>[];
  readonly grounds: readonly Dated<Ground>[];
  readonly reportDuties: readonly Dated<ReportDuty>[];
  readonly fixedHolidays: readonly FixedHoliday[];
  readonly calendar: readonly CalendarRow[];
}
