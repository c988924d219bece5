import { problems } from '@gs/contracts';
import type { Problem, ProblemCode } from '@gs/contracts';

/** Beyond the catalogue: what only the browser can know. */
export type ClientProblemCode = ProblemCode | 'OFFLINE' | 'OUTDATED_PAGE';

export interface FieldFault {
  readonly pointer: string;
  readonly detail: string;
}

/** A refusal by the server or the lost way to it, with copy that says what to do. Fits `ProblemNote`. */
export class ProblemError extends Error {
  readonly code: ClientProblemCode;
  readonly title: string;
  readonly detail: string;
  readonly status: number;
  readonly traceId: string | undefined;
  readonly errors: readonly FieldFault[];

  constructor(
    problem: Omit<Problem, 'code' | 'type' | 'traceId'> & {
      readonly code: ClientProblemCode;
      readonly traceId?: string | undefined;
    },
  ) {
    super(`${problem.title}: ${problem.detail}`);
    this.name = 'ProblemError';
    this.code = problem.code;
    this.title = problem.title;
    this.detail = problem.detail;
    this.status = problem.status;
    this.traceId = problem.traceId;
    this.errors = problem.errors ?? [];
  }
}

/** No answer came: nothing is known of the request's fate, the text is still on the page. */
export function offlineProblem(): ProblemError {
  return new ProblemError({
    code: 'OFFLINE',
    title: 'Mất kết nối',
    detail: 'Nội dung vẫn còn trên trang. Kiểm tra mạng rồi thử lại; bấm lại không tạo việc trùng.',
    status: 0,
  });
}

/** The answer does not fit what this page was built for: the site has been renewed since it was opened. */
export function outdatedProblem(cause: unknown): ProblemError {
  const problem = new ProblemError({
    code: 'OUTDATED_PAGE',
    title: 'Trang này đã cũ',
    detail: 'Hệ thống vừa được cập nhật. Tải lại trang để dùng bản mới.',
    status: 0,
  });
  problem.cause = cause;
  return problem;
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'title' in body && 'detail' in body;
}

/** Reads a refusal of the API; an answer that is no problem document becomes one by its status. */
export async function problemOf(response: Response): Promise<ProblemError> {
  const body: unknown = await response.json().catch(() => null);
  if (isProblem(body)) return new ProblemError({ ...body, status: response.status });
  const code: ProblemCode =
    response.status === 401
      ? 'UNAUTHENTICATED'
      : response.status === 403
        ? 'FORBIDDEN'
        : response.status === 404
          ? 'NOT_FOUND'
          : response.status === 413
            ? 'PAYLOAD_TOO_LARGE'
            : response.status >= 502
              ? 'UNAVAILABLE'
              : 'INTERNAL';
  return new ProblemError({
    code,
    title: problems[code].title,
    detail: problems[code].detail,
    status: response.status,
  });
}

/** Anything caught, as a problem that can be shown. An abort is thrown on: nobody waits for that answer. */
export function asProblem(thrown: unknown): ProblemError {
  if (thrown instanceof ProblemError) return thrown;
  if (thrown instanceof DOMException && thrown.name === 'AbortError') throw thrown;
  if (thrown instanceof TypeError && /fetch|network|load failed/i.test(thrown.message)) return offlineProblem();
  return new ProblemError({
    code: 'INTERNAL',
    title: problems.INTERNAL.title,
    detail: problems.INTERNAL.detail,
    status: 500,
  });
}
