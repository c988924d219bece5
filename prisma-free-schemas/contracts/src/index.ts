import { awards } from './awards';
import { councils } from './councils';
import { decisions } from './decisions';
import type { Endpoint } from './endpoint';
import { identity } from './identity';
import { nominations } from './nominations';
import { organisation } from './organisation';
import { registry } from './registry';
import { subjects } from './subjects';

/** Every endpoint, by context. OpenAPI, the role matrix and the boot check walk this. */
export const endpoints = {
  identity,
  organisation,
  subjects,
  awards,
  councils,
  nominations,
  decisions,
  registry,
} as const;

export const allEndpoints: readonly Endpoint[] = Object.values(endpoints).flatMap(
  (group) => Object.values(group) as unknown as Endpoint[],
);

export { awards, councils, decisions, identity, nominations, organisation, registry, subjects };
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
  BallotSheetView,
  CouncilItemView,
  CouncilMemberView,
  DecisionContentView,
  DecisionDetailView,
  DecisionItemView,
  DossierPartView,
  FindingView,
  GrantItemView,
  ImportFindingView,
  ImportPreviewView,
  ItemTallyView,
  MeView,
  NominationDetailView,
  NominationItemView,
  NominationStateView,
  OrganisationItemView,
  PublicDecisionView,
  QuorumView,
  RecipientView,
  RouteStepView,
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
