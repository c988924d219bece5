import { awards } from './awards';
import { candidates } from './candidates';
import { councils } from './councils';
import { decisions } from './decisions';
import type { Endpoint } from './endpoint';
import { identity } from './identity';
import { ledger } from './ledger';
import { nominations } from './nominations';
import { organisation } from './organisation';
import { registry } from './registry';
import { rules } from './rules';
import { subjects } from './subjects';

/** Every endpoint, by context. OpenAPI, the role matrix and the boot check walk this. */
export const endpoints = {
  identity,
  organisation,
  subjects,
  awards,
  councils,
  nominations,
  candidates,
  decisions,
  registry,
  ledger,
  rules,
} as const;

export const allEndpoints: readonly Endpoint[] = Object.values(endpoints).flatMap(
  (group) => Object.values(group) as unknown as Endpoint[],
);

export {
  awards,
  candidates,
  councils,
  decisions,
  identity,
  ledger,
  nominations,
  organisation,
  registry,
  rules,
  subjects,
};
export { acceptableFaults, ledgerFaults, ledgerFields, ledgerGuesses } from './ledger';
export type { LedgerFault, LedgerField, LedgerGuess } from './ledger';
export * as schemas from './schemas';
export { defineEndpoint } from './endpoint';
export type {
  Access,
  BodyInputOf,
  BodyOf,
  Endpoint,
  HttpMethod,
  ParamsOf,
  QueryInputOf,
  QueryOf,
  ResponseOf,
} from './endpoint';
export { permissions, roleCodes, roles } from './permissions';
export type { Permission, Role } from './permissions';
export { problems } from './problems';
export type { Problem, ProblemCode } from './problems';
export type {
  AccountView,
  AgendaItemView,
  AwardItemView,
  CatalogueItemView,
  BallotSheetView,
  CandidateItemView,
  CandidateProofView,
  CandidateRunView,
  CandidateStatusView,
  CouncilItemView,
  CouncilMemberView,
  DecisionContentView,
  DecisionEventView,
  DecisionDetailView,
  DecisionItemView,
  DossierPartView,
  FindingView,
  GrantItemView,
  ImportFindingView,
  ImportPreviewView,
  ItemTallyView,
  LedgerImportView,
  LedgerRowView,
  MeView,
  NominationDetailView,
  NominationItemView,
  NominationStateView,
  OrganisationItemView,
  ProvisionView,
  PublicDecisionView,
  QuorumView,
  RecipientView,
  RehearsedNominationView,
  RouteStepView,
  RuleChangeView,
  RuleVersionView,
  SessionDetailView,
  SessionItemView,
  SubjectItemView,
  SubjectKindView,
  SubmissionDetailView,
  SubmissionItemView,
  TodoItemView,
  TrackEventView,
  VoteDetailView,
} from './views';
