export { err, ok } from './result';
export type { Result } from './result';

export { addDays, compareDates, datePartsOf, isLocalDate, isWithin, makeDate, weekdayOf } from './dates/local-date';
export type { DateParts, LocalDate } from './dates/local-date';
export { fromExcelSerial, parseVietnameseDate } from './dates/parse';
export { formatDate, formatDateInWords } from './dates/format';

export { checkIdentityNumber, maskIdentityNumber, readIdentityNumber, restoreLeadingZero } from './identity/identity-number';
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
