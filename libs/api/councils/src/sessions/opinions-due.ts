import { ProblemError } from '@gs/api-platform';

/** @throws ProblemError VALIDATION_FAILED unless opinions are taken until some time after they are asked for */
export function requireDueAfter(askedAt: string, due: string | null): void {
  if (due !== null && Date.parse(due) > Date.parse(askedAt)) return;
  const detail =
    due === null
      ? 'Ghi thời hạn gửi ý kiến bằng văn bản.'
      : 'Thời hạn gửi ý kiến phải sau thời điểm bắt đầu lấy ý kiến.';
  throw new ProblemError('VALIDATION_FAILED', {}, [{ pointer: '/body/opinionsDue', detail }]);
}
