import type { AchievementLimb } from '../eligibility/types';
import type { InitiativeScope } from '../eligibility/types';
import type { AwardCode, Cite, CommendationType, Effect, RatingLevel, Share, SubjectKind } from './types';

/** What every condition of the rule book has. `id` is unique in the book, but for versions of the same condition. */
interface Base<C extends string> {
  readonly check: C;
  readonly id: string;
  /** Vietnamese, as an officer would head it. */
  readonly title: string;
  readonly cite: Cite;
  /** Weaker than the confidence of the clause would allow; never stronger. */
  readonly effect?: Effect | undefined;
  /** Kinds of subject it concerns; absent: all the award is for. */
  readonly for?: readonly SubjectKind[] | undefined;
  /** Types of commendation it concerns, where the dossier names one; absent: every type. */
  readonly forTypes?: readonly CommendationType[] | undefined;
}

/** Awards of any of these codes, at least `count` of them. */
export interface Held {
  readonly anyOf: readonly AwardCode[];
  readonly count: number;
}

/** One condition of a standard: a check by name with its figures. The checks stand in `eligibility/rules`, one file each. */
export type Condition =
  // Common gates
  | Base<'subject-kind'>
  | Base<'no-open-matter'>
  | Base<'discipline-served'>
  | Base<'not-granted-yet'>
  | Base<'one-nomination-a-year'>
  | Base<'sudden-not-counted'>
  | (Base<'one-state-award-a-year'> & { readonly exceptTypes: readonly CommendationType[] })
  | (Base<'transfer-remark'> & { readonly monthsAtOldUnit: number })
  | Base<'dossier-complete'>
  | Base<'vote-result'>
  | Base<'vouched'>
  | Base<'text-unconfirmed'>
  | Base<'unruled'>
  // Combinations
  | (Base<'any-of'> & { readonly limbs: readonly Condition[] })
  | (Base<'all-of'> & { readonly limbs: readonly Condition[] })
  // The year of merit
  | (Base<'rating'> & {
      readonly least: RatingLevel;
      /** Workers and farmers stand outside the rating. */
      readonly workersOutside?: boolean | undefined;
      /** The year need not be rated yet: without a rating it only informs. */
      readonly mayBeOpen?: boolean | undefined;
    })
  | (Base<'title-of-year'> & { readonly award: AwardCode; readonly or: Condition })
  | (Base<'initiative'> & {
      readonly scope: InitiativeScope;
      readonly count: number;
      /** Last so many years up to the year of merit in which it may have been recognised. */
      readonly withinYears: number;
      readonly kind?: 'initiative' | 'research' | undefined;
    })
  | (Base<'judged'> & {
      readonly ground: AchievementLimb;
      readonly about: string;
      /** Shown by a certificate, not by a report: without it, unmet. */
      readonly strict?: boolean | undefined;
      /** Does not concern those known to be cadres. */
      readonly workersOnly?: boolean | undefined;
    })
  // Members of a collective
  | (Base<'members-share'> & {
      readonly of: 'ldtt' | 'completed';
      /** «đạt Lao động tiên tiến» */
      readonly about: string;
      readonly share: Share;
      readonly denominator: 'MEMBERS';
    })
  | (Base<'members-holding'> & { readonly of: 'cstdCoSo'; readonly about: string; readonly least: number })
  | Base<'no-member-disciplined'>
  // Years in a row
  | (Base<'consecutive-awards'> & {
      readonly award: readonly AwardCode[];
      readonly times: number;
      /** Longest way in years from one time to the next; 1 for titles of a year. */
      readonly every: number;
      /** The award it leads to: times already used for it are not counted again (G13). */
      readonly since?: readonly AwardCode[] | undefined;
    })
  | (Base<'two-year-merit'> & {
      readonly award: AwardCode;
      readonly rating: RatingLevel;
      readonly years: number;
      readonly initiatives: number;
      /** The award that comes round again: its last year starts the count anew (G13). */
      readonly since: AwardCode;
      /** Standard of `award` that stands on the rating alone and leaves the initiative free (G9). */
      readonly restsOnRating: RatingLevel;
      readonly reading: Cite;
    })
  | (Base<'collective-years'> & { readonly award: AwardCode; readonly rating: RatingLevel; readonly years: number })
  | (Base<'after-award'> & {
      /** The award it follows on; its merit period ends where the count begins. */
      readonly after: readonly AwardCode[];
      readonly years: number;
      readonly least: RatingLevel;
      /** A year in which the collective held one of these counts like `least`. */
      readonly orAwards?: readonly AwardCode[] | undefined;
      readonly best?: { readonly level: RatingLevel; readonly years: number } | undefined;
      /** Sets of which one suffices, each with all that must be held in that time; none: nothing asked. */
      readonly holding: readonly (readonly Held[])[];
    })
  // Movements and service
  | (Base<'leads'> & {
      readonly of: 'cluster' | 'movement';
      readonly launchedBy: readonly string[];
      readonly years?: number | undefined;
      readonly workersOnly?: boolean | undefined;
    })
  | (Base<'tenure'> & { readonly order: AwardCode })
  | Base<'retired'>
  | Base<'no-fault-in-office'>
  // Procedure
  | (Base<'public-posting'> & { readonly workingDays: number })
  | (Base<'once-in-life'> & {
      /** Any award of the group for this type counts, not the award alone. */
      readonly everFor?: CommendationType | undefined;
    })
  | Base<'never-disciplined'>;

export type CheckName = Condition['check'];

export type ConditionOf<C extends CheckName> = Extract<Condition, { readonly check: C }>;
