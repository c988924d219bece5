import { asProblem, paths } from '@gs/web-platform';
import { useEffect } from 'react';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { NotFound } from './NotFoundPage';

/** A chunk that is gone or did not arrive: the site was renewed, or the way to it is lost. */
function isMissingPart(thrown: unknown): boolean {
  return (
    thrown instanceof Error &&
    /dynamically imported module|Importing a module script failed|module script/i.test(thrown.message)
  );
}

/** When a page cannot be shown: what happened, what to do, nothing technical but the trace id. */
export function ProblemPage() {
  const thrown = useRouteError();
  useEffect(() => {
    document.title = 'Chưa mở được trang · Gương Sáng';
  }, []);
  if (isRouteErrorResponse(thrown) && thrown.status === 404) return <NotFound />;
  const problem = isMissingPart(thrown)
    ? {
        code: 'OUTDATED_PAGE',
        title: 'Chưa tải được trang này',
        detail: 'Hệ thống vừa được cập nhật hoặc mất kết nối. Tải lại trang để tiếp tục.',
        traceId: undefined,
      }
    : asProblem(thrown);
  if (problem.code === 'NOT_FOUND') return <NotFound />;
  // Loading again gives nobody a right.
  const isRefused = problem.code === 'FORBIDDEN';
  return (
    <div className="body problem-page" role="alert">
      <h1>{problem.title}</h1>
      <p>{problem.detail}</p>
      <div className="acts-row">
        {isRefused ? null : (
          <button type="button" className="btn go" onClick={() => window.location.reload()}>
            Tải lại trang
          </button>
        )}
        <Link className={isRefused ? 'btn go' : 'btn'} to={paths.home}>
          Về Việc của tôi
        </Link>
      </div>
      {problem.traceId && !isRefused ? <p className="cite">Mã tra cứu: {problem.traceId}</p> : null}
    </div>
  );
}
