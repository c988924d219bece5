import type { LocalDate } from '../dates/local-date';
import type { AwardCode, Cite, CommendationType, Effect, RatingLevel, RuleSetId, SubjectKind } from '../rules/types';
import type { CheckName } from '../rules/conditions';

export type InitiativeScope = 'co-so' | 'tinh' | 'toan-quoc';

/** `cadre`: official, civil servant, public employee, employee under contract; the others stand outside the yearly rating. */
export type WorkerClass = 'cadre' | 'worker' | 'farmer' | 'other';

/**
 * A ground the achievement report relies on, as a person has marked it: a movement; sudden or many achievements;
 * contribution (social, economic, charity); labour and production; accepted research; resourcefulness in combat;
 * invention or work of science or art; a prize abroad; exceptionally great merit.
 */
export type AchievementLimb =
  | 'phong-trao'
  | 'dot-xuat'
  | 'dong-gop'
  | 'lao-dong'
  | 'de-tai'
  | 'muu-tri'
  | 'phat-minh'
  | 'giai-quoc-te'
  | 'cong-lao';

export interface RatingFact {
  readonly year: number;
  readonly level: RatingLevel;
  readonly decisionNo?: string | undefined;
}

export interface GrantFact {
  readonly award: AwardCode;
  /** Year of merit. */
  readonly year: number;
  readonly decisionNo: string;
  readonly decidedOn: LocalDate;
  /** Type of commendation (loại hình); absent: công trạng. */
  readonly form?: CommendationType | undefined;
  /** Last year of the achievement period the decision names; absent: it names none (G13). */
  readonly periodTo?: number | undefined;
  /** A title granted for the rating alone uses up no initiative (G9). Absent: not recorded. */
  readonly restedOn?: 'rating' | 'initiative' | undefined;
  /**
   * Given to a unit that went into this one. Not `exact`: that unit was split, and whose the award is now cannot be told;
   * where only such an award decides, the answer is «not known».
   */
  readonly from?: { readonly name: string; readonly exact: boolean } | undefined;
}

export interface InitiativeFact {
  readonly code: string;
  readonly year: number;
  readonly scope: InitiativeScope;
  readonly title: string;
  readonly decisionNo: string;
  /** `research`: đề tài, đề án, công trình KH&CN; absent: initiative. */
  readonly kind?: 'initiative' | 'research' | undefined;
  /** The award it was the ground of. Not set when that award stood on the rating alone. */
  readonly usedFor?: { readonly award: AwardCode; readonly year: number } | undefined;
}

/** Figures of the year; one that is absent is not known. */
export interface CollectiveFact {
  readonly members: number;
  readonly ldtt?: number | undefined;
  readonly cstdCoSo?: number | undefined;
  readonly completed?: number | undefined;
  /** Members disciplined by warning (cảnh cáo) or worse in the year. */
  readonly disciplined?: number | undefined;
  readonly rating?: RatingLevel | undefined;
  readonly women?: number | undefined;
}

/** A post held, for long service. `to` absent: held still. */
export interface PostFact {
  /** Code of the book's list of posts. */
  readonly post: string;
  readonly from: LocalDate;
  readonly to?: LocalDate | undefined;
  /** Moved down by rotation or reorganisation from this post: counted at it to the end of the term. */
  readonly countedAs?: string | undefined;
}

export interface ServiceFact {
  readonly posts: readonly PostFact[];
  /** Day of the notice or decision on retirement, or of death. */
  readonly retiredOn?: LocalDate | undefined;
  /** Belongs to a group with a higher retirement age: no reduction for a woman leader (G8). */
  readonly laterRetirement?: boolean | undefined;
  /** Disciplined, or a serious fault, while in a leading post. Absent: not known. */
  readonly faultInOffice?: boolean | undefined;
  /** Served in both wars. Absent: not known. */
  readonly bothWars?: boolean | undefined;
}

/** A cluster or movement the collective or person took part in. */
export interface MovementFact {
  readonly of: 'cluster' | 'movement';
  /** Who organised or launched it: `tinh`, `bo`, `trung-uong`, `thu-tuong`. */
  readonly launchedBy: string;
  readonly name: string;
  /** Years it has lasted. */
  readonly years: number;
  /** First of its cluster, or voted outstanding at its summing-up. */
  readonly leads: boolean;
}

export interface PostingFact {
  readonly from: LocalDate;
  /** Day the provincial council meets. */
  readonly councilOn: LocalDate;
}

export interface TransferFact {
  readonly on: LocalDate;
  /** Whole months at the old unit in the year of merit. */
  readonly monthsAtOldUnit: number;
  readonly remarkHeld: boolean;
}

export interface DisciplineFact {
  readonly from: LocalDate;
  /** Last day of its effect. */
  readonly to: LocalDate;
  readonly form: string;
}

export interface HoldFact {
  readonly reason: string;
  readonly documentNo: string;
  readonly since: LocalDate;
}

/**
 * All that is known of one subject for one award and year. An absent optional field means «not known», never «none»;
 * the lists `grants`, `initiatives`, `discipline` and `holds` are what the registry holds, so empty means none.
 */
export interface Facts {
  readonly subject: {
    readonly kind: SubjectKind;
    readonly id: string;
    readonly sex?: 'male' | 'female' | undefined;
    readonly birthDate?: LocalDate | undefined;
    readonly workerClass?: WorkerClass | undefined;
  };
  /** Type of commendation asked for; absent: công trạng. */
  readonly type?: CommendationType | undefined;
  /** A later rule set chosen as the more favourable one, by whom and why (L2026 Điều 4 khoản 4). */
  readonly favourable?:
    { readonly ruleSetId: RuleSetId; readonly reason: string; readonly by?: string | undefined } | undefined;
  /** Years of maternity leave: they count as service (G6). */
  readonly maternityYears?: readonly number[] | undefined;
  readonly service?: ServiceFact | undefined;
  readonly movements?: readonly MovementFact[] | undefined;
  readonly posting?: PostingFact | undefined;
  readonly transfer?: TransferFact | undefined;
  /** Year of merit. */
  readonly year: number;
  /** Day the appraising body received the dossier; for a draft, today. Chooses the rule set. */
  readonly receivedOn: LocalDate;
  readonly ratings: readonly RatingFact[];
  readonly grants: readonly GrantFact[];
  readonly initiatives: readonly InitiativeFact[];
  readonly collective?: CollectiveFact | undefined;
  readonly discipline: readonly DisciplineFact[];
  readonly holds: readonly HoldFact[];
  /** Grounds the achievement report relies on; absent: nobody has read it, empty: it relies on none of them. */
  readonly achievements?: readonly { readonly limb: AchievementLimb; readonly text: string }[] | undefined;
  /** Codes of dossier parts present; absent: dossier not looked at. */
  readonly dossierParts?: readonly string[] | undefined;
  readonly voteResult?: 'present' | 'missing' | undefined;
  /** Awards the same subject is nominated for, in the same year, in other nominations. */
  readonly sameYearNominations?: readonly AwardCode[] | undefined;
}

export type Outcome = 'met' | 'unmet' | 'hold' | 'unknown';

export type FindingValue = string | number | readonly string[];

export type EvidenceKind =
  | 'rating'
  | 'grant'
  | 'initiative'
  | 'part'
  | 'discipline'
  | 'hold'
  | 'achievement'
  | 'collective'
  | 'service'
  | 'movement'
  | 'leave';

export interface Evidence {
  readonly kind: EvidenceKind;
  readonly label: string;
  /** Decision number, initiative code or document number. */
  readonly ref?: string;
}

/** One node of the proof: a condition of the book, what came of it, what proves it. */
export interface Finding {
  /** Id of the condition in the book. */
  readonly ruleId: string;
  /** How it was checked; the words for the outcome are kept under this name. */
  readonly check: CheckName;
  readonly title: string;
  /** False: the condition does not concern this case (met, and of no weight). */
  readonly applies: boolean;
  readonly outcome: Outcome;
  readonly effect: Effect;
  readonly cite: Cite;
  readonly facts: Readonly<Record<string, FindingValue>>;
  readonly evidence: readonly Evidence[];
  /** Short key of what is lacking. */
  readonly missing?: string;
  /** First year of merit in which the condition can be met. */
  readonly earliestYear?: number;
  /** The conditions it is made of: alternatives of which one suffices, or parts that must all hold. */
  readonly limbs?: readonly Finding[];
}

export type Verdict = 'eligible' | 'ineligible' | 'hold' | 'unclear';

export interface Evaluation {
  readonly award: AwardCode;
  readonly ruleSetId: RuleSetId;
  /** Version of the rule book. */
  readonly rulesVersion: string;
  readonly flags: readonly string[];
  /** The more favourable rule set that was chosen, with the reason given. */
  readonly favourable?: { readonly ruleSetId: RuleSetId; readonly reason: string; readonly by?: string | undefined };
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
}
