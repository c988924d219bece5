import type { SubmissionDetailView } from '@gs/contracts';
import { Link, useRevalidator } from 'react-router';
import { Button, ProblemNote } from '@gs/web-ui';
import type { ProblemError } from '@gs/web-platform';
import { listHref } from './words';

interface Props {
  readonly problem: ProblemError | null;
  readonly submission: SubmissionDetailView;
  /** After the newer state has been read. */
  readonly onReloaded: () => void;
}

/** Why an act was refused, with the way to where it is mended. */
export function ActProblem({ problem, submission, onReloaded }: Props) {
  const { revalidate } = useRevalidator();
  const { id, verdicts } = submission;
  const isOld = problem?.code === 'STALE' || problem?.code === 'WRONG_STATE';
  return (
    <ProblemNote
      problem={problem}
      showErrors
      action={
        isOld ? (
          <Button size="small" onPress={() => void Promise.resolve(revalidate()).then(onReloaded)}>
            Tải bản mới
          </Button>
        ) : problem?.code === 'SUBMISSION_BLOCKED' ? (
          <>
            {verdicts.ineligible > 0 ? (
              <Link to={listHref(id, 'ineligible')}>Xem {verdicts.ineligible} đề nghị chưa đủ</Link>
            ) : null}
            {verdicts.hold > 0 ? <Link to={listHref(id, 'hold')}>Xem {verdicts.hold} đề nghị tạm dừng</Link> : null}
          </>
        ) : problem?.code === 'MIXED_ROUTES' ? (
          <Link to={listHref(id)}>Xem các đề nghị</Link>
        ) : null
      }
    />
  );
}
