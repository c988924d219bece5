export { err, ok } from './result';
export type { Result } from './result';

export { addDays, compareDates, datePartsOf, isLocalDate, isWithin, makeDate, weekdayOf } from './dates/local-date';
export type { DateParts, LocalDate } from './dates/local-date';
export { fromExcelSerial, parseVietnameseDate } from './dates/parse';
export { formatDate, formatDateInWords } from './dates/format';

export { addWorkingDays, holidayOn, isWorkingDay, workingDaysBetween } from './calendar/working-days';

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
  InstrumentId,
  OrgKind,
  OrgLevel,
  OrgPlace,
  Period,
  RatingLevel,
  RuleSetId,
  SubjectKind,
} from './rules/types';
export { currentRules, putInForce } from './rules/current';
export { Rules } from './rules/rules';
export type {
  AuthorityRow,
  BonusScheme,
  CalendarRow,
  Cap,
  CapBase,
  Coefficient,
  ConductRow,
  ConflictRow,
  CutOff,
  DossierPartRow,
  Instrument,
  RouteRow,
  RulesData,
  RuleSet,
  Standard,
  TieBreak,
  TimeLimit,
  VoteRow,
} from './rules/book';
export type { CheckName, Condition, ConditionOf } from './rules/conditions';

export { formatCite, instrumentName } from './rules/cites';
export { awards, awardsOn, findAward } from './rules/catalogue';
export { lowerAwardsOf } from './rules/lower-awards';
export { recogniseAward } from './rules/recognise';
export type { Recognised } from './rules/recognise';
export { ruleSetOn } from './rules/rule-sets';
export { ratingName, ratingRank, recogniseRating } from './rules/ratings';
export { groundsOn } from './rules/grounds';
export type { Ground } from './rules/grounds';
export { reportDutyOf } from './rules/report-duties';
export type { ReportDuty } from './rules/report-duties';

export { bonusTogether } from './bonus/bonus-together';
export type { BonusTogether, LocalSupport, PaidAward } from './bonus/bonus-together';
export { bonusCeiling, bonusFor } from './bonus/bonus-for';
export type { Bonus } from './bonus/bonus-for';
export { checkAuthority, issuersFor } from './authority/check-authority';
export type { Authority, AuthorityCheck, AuthorityReason } from './authority/check-authority';
export { limitOn, routeFor } from './routing/route-for';
export type { RouteStep } from './routing/route-for';
export { missingParts, requiredParts } from './dossier/required-parts';
export type { RequiredPart } from './dossier/required-parts';

export { conditionsOf, evaluate, RuleSetNotAllowed, ruleSetFor, screen, verdictOf } from './eligibility/evaluate';
export type { Screened } from './eligibility/evaluate';
export { Reading } from './eligibility/reading';
export { candidacies } from './eligibility/candidates';
export type { Candidacies, Candidacy, CandidateOptions, CandidateStatus } from './eligibility/candidates';
export { goodYearOf } from './eligibility/candidates-plan';
export type { GoodYear } from './eligibility/candidates-plan';
export { explain } from './eligibility/explain';
export type { Explanation } from './eligibility/explain';
export { findingCopy } from './eligibility/copy';
export type { FindingCopy } from './eligibility/copy-types';
export type {
  AchievementLimb,
  CollectiveFact,
  DisciplineFact,
  Evaluation,
  Evidence,
  EvidenceKind,
  Facts,
  Finding,
  FindingValue,
  GrantFact,
  HoldFact,
  InitiativeFact,
  InitiativeScope,
  MovementFact,
  Outcome,
  PostFact,
  PostingFact,
  RatingFact,
  ServiceFact,
  TransferFact,
  Verdict,
  WorkerClass,
} from './eligibility/types';

export { checkList, explainListFinding } from './lists/check-list';
export { preferOnTie } from './lists/ties';
export type { ListEntry, ListFacts, ListFinding } from './lists/types';

export { formatPercent } from './voting/arithmetic';
export { quorumMet, quorumNeeded, tallyItem, votesNeeded } from './voting/tally';
export { conductCites, mayVoteAgain, methodsAllowed, voteRuleFor } from './voting/vote-rule-for';
export { quorumBars, quorumRuleFor } from './voting/quorum-for';
export { circulationFor, conductOn, conflictRules } from './voting/conduct';
export { outlookOf } from './voting/outlook';
export type { Elector, Outlook } from './voting/outlook';
export { rankByVotes } from './voting/rank-by-votes';
export type { RankedItem, Ranking, VotedItem } from './voting/rank-by-votes';
export type {
  CirculationRule,
  ConflictGround,
  ConflictRule,
  Denominator,
  QuorumBar,
  QuorumRule,
  SessionPurpose,
  Tally,
  TallyInput,
  Threshold,
  TieRule,
  VoteMethod,
  VoteRule,
} from './voting/types';

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
