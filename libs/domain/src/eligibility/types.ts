import type { LocalDate } from '../dates/local-date';
import type { AwardCode, Cite, CommendationType, Effect, RatingLevel, RuleSetId, SubjectKind } from '../rules/types';
import type { RuleId } from './rule-ids';

export type InitiativeScope = 'co-so' | 'tinh' | 'toan-quoc';

/** `cadre`: official, civil servant, public employee, employee under contract; the others stand outside the yearly rating. */
export type WorkerClass = 'cadre' | 'worker' | 'farmer' | 'other';

/** A ground the achievement report relies on, as a person has marked it. */
export type AchievementLimb = 'phong-trao' | 'dot-xuat' | 'dong-gop' | 'lao-dong' | 'de-tai' | 'muu-tri';

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

export interface CollectiveFact {
  readonly members: number;
  readonly ldtt: number;
  readonly cstdCoSo: number;
  readonly completed: number;
  /** Members disciplined by warning (cảnh cáo) or worse in the year. */
  readonly disciplined: number;
  readonly rating?: RatingLevel | undefined;
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
  readonly achievements?: readonly { readonly limb: AchievementLimb; readonly text: string }[] | undefined;
  /** Codes of dossier parts present; absent: dossier not looked at. */
  readonly dossierParts?: readonly string[] | undefined;
  readonly voteResult?: 'present' | 'missing' | undefined;
  /** Awards the same subject is nominated for, in the same year, in other nominations. */
  readonly sameYearNominations?: readonly AwardCode[] | undefined;
}

export type Outcome = 'met' | 'unmet' | 'hold' | 'unknown';

export type FindingValue = string | number | readonly string[];

export interface Evidence {
  readonly kind: 'rating' | 'grant' | 'initiative' | 'part' | 'discipline' | 'hold' | 'achievement' | 'collective';
  readonly label: string;
  /** Decision number, initiative code or document number. */
  readonly ref?: string;
}

export interface Finding {
  readonly ruleId: RuleId;
  readonly outcome: Outcome;
  readonly effect: Effect;
  readonly cite: Cite;
  readonly facts: Readonly<Record<string, FindingValue>>;
  readonly evidence: readonly Evidence[];
  /** Short key of what is lacking. */
  readonly missing?: string;
  /** First year of merit in which the condition can be met. */
  readonly earliestYear?: number;
  /** Alternatives of which one suffices; present on OR-conditions only. */
  readonly limbs?: readonly Finding[];
}

export type Verdict = 'eligible' | 'ineligible' | 'hold' | 'unclear';

export interface Evaluation {
  readonly award: AwardCode;
  readonly ruleSetId: RuleSetId;
  readonly flags: readonly string[];
  readonly findings: readonly Finding[];
  readonly verdict: Verdict;
}
