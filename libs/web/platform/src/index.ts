export { isDemo } from './demo';
export { api, apiFile, urlOf } from './api';
export type { AnyEndpoint, CallOptions } from './api';
export { useIsOnline } from './connection';
export {
  attendanceCopy,
  commonCopy,
  countsCopy,
  decisionStateCopy,
  dueCopy,
  itemResultCopy,
  levelCopy,
  memberRoleCopy,
  nominationStateCopy,
  outcomeCopy,
  sessionStateCopy,
  subjectKindCopy,
  submissionStateCopy,
  verdictCopy,
  voteStateCopy,
} from './copy';
export type { StateCopy } from './copy';
export { countDrafts, forgetDrafts, useDraft, useUnsavedGuard } from './drafts';
export type { Draft, UnsavedGuard } from './drafts';
export { fieldErrors } from './form-errors';
export { newKey } from './key';
export { action, loader } from './loading';
export type { ActionResult } from './loading';
export { paths } from './paths';
export { asProblem, ProblemError } from './problem';
export type { ClientProblemCode } from './problem';
export {
  fetchSession,
  forgetSession,
  holds,
  mainAssignment,
  SESSION_ROUTE,
  sessionLoader,
  useSession,
} from './session';
export { useSignInAgain } from './sign-in-again';
export { useCommand } from './use-command';
export type { Command } from './use-command';
export { useEventStream } from './use-event-stream';
export type { EventStreamOptions } from './use-event-stream';
export { useFound } from './use-found';
export type { Find } from './use-found';
export { useUpload } from './use-upload';
export type { Uploads, UploadState } from './use-upload';
