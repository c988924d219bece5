export { err, ok } from './result';
export type { Result } from './result';

export { addDays, compareDates, datePartsOf, isLocalDate, isWithin, makeDate, weekdayOf } from './dates/local-date';
export type { DateParts, LocalDate } from './dates/local-date';
export { fromExcelSerial, parseVietnameseDate } from './dates/parse';
export { formatDate, formatDateInWords } from './dates/format';

export { addWorkingDays, holidayOn, isWorkingDay, workingDaysBetween } from './calendar/working-days';
export { calendarRows, unconfirmedHolidays } from './calendar/holidays';
export type { CalendarRow } from './calendar/holidays';

export { foldVietnamese, normaliseText, properCaseName } from './names/normalise';
export { compareVietnameseNames, givenName } from './names/order';
export { editDistance, nearest } from './names/nearest';
export { looksLikeTcvn3, repairLegacyEncoding, repairTcvn3 } from './names/legacy';
export type { LegacyEncoding } from './names/legacy';

export {
  checkIdentityNumber,
  maskIdentityNumber,
  readIdentityNumber,
  restoreLeadingZero,
} from './identity/identity-number';
export type { IdentityCheck, IdentityProblem, KnownOfPerson } from './identity/identity-number';

export { formatDong, roundUpTo } from './money/dong';
export { amountInWords } from './money/words';

export { effectOf } from './rules/types';
export type {
  Award,
  AwardCode,
  AwardKind,
  Cite,
  CommendationType,
  Confidence,
  Dated,
  Effect,
  OrgKind,
  OrgLevel,
  OrgPlace,
  RatingLevel,
  RuleSetId,
  SubjectKind,
} from './rules/types';
export { instruments } from './rules/instruments';
export type { Instrument, InstrumentId } from './rules/instruments';

export { formatCite } from './rules/cites';
export { awards, awardsOn, findAward } from './rules/catalogue';
export { recogniseAward } from './rules/recognise';
export type { Recognised } from './rules/recognise';
export { ruleSetOn } from './rules/rule-sets';
export { ratingName, ratingRank, recogniseRating } from './rules/ratings';
export { baseSalaries } from './rules/salaries';
export { coefficients } from './rules/coefficients';
export type { Coefficient } from './rules/coefficients';
export type { TimeLimitCode } from './rules/time-limits';
export type { DossierPartCode } from './rules/dossier-parts';
export { decisionGrounds, groundsOn } from './rules/grounds';
export type { Ground, GroundCite, GroundRow } from './rules/grounds';
export { reportDuties, reportDutyOf } from './rules/report-duties';
export type { ReportDuty, ReportDutyRow } from './rules/report-duties';

export { bonusFor } from './bonus/bonus-for';
export type { Bonus } from './bonus/bonus-for';
export { checkAuthority, issuersFor } from './authority/check-authority';
export type { Authority, AuthorityCheck, AuthorityReason } from './authority/check-authority';
export { limitOn, routeFor } from './routing/route-for';
export type { RouteStep } from './routing/route-for';
export { missingParts, requiredParts } from './dossier/required-parts';
export type { RequiredPart } from './dossier/required-parts';

export { evaluate, verdictOf } from './eligibility/evaluate';
export { explain } from './eligibility/explain';
export type { Explanation } from './eligibility/explain';
export { findingCopy } from './eligibility/copy';
export type { FindingCopy } from './eligibility/copy-types';
export { ruleIds } from './eligibility/rule-ids';
export type { RuleId } from './eligibility/rule-ids';
export type {
  AchievementLimb,
  CollectiveFact,
  DisciplineFact,
  Evaluation,
  Evidence,
  Facts,
  Finding,
  FindingValue,
  GrantFact,
  HoldFact,
  InitiativeFact,
  InitiativeScope,
  Outcome,
  RatingFact,
  Verdict,
  WorkerClass,
} from './eligibility/types';

export { formatPercent, quorumMet, quorumNeeded, tallyItem, votesNeeded } from './voting/tally';
export { quorumRuleFor, voteRuleFor } from './voting/vote-rule-for';
export type { Denominator, QuorumRule, SessionPurpose, Tally, TallyInput, Threshold, VoteRule } from './voting/types';

export { allowedActions, transition } from './states/machine';
export type { Machine, Transition, TransitionRefused } from './states/machine';
export { submissionMachine, submissionStates } from './states/submission';
export type { SubmissionAction, SubmissionState } from './states/submission';
export { nominationMachine, nominationStates } from './states/nomination';
export type { NominationAction, NominationState } from './states/nomination';
export { sessionMachine, sessionStates, voteMachine, voteStates } from './states/session';
export type { SessionAction, SessionState, VoteAction, VoteState } from './states/session';
export { decisionMachine, decisionStates } from './states/decision';
export type { DecisionAction, DecisionState } from './states/decision';
