import { Link, useRevalidator } from 'react-router';
import { Button, ProblemNote } from '@gs/web-ui';
import type { ProblemError } from '@gs/web-platform';
import { listHref } from './words';

interface Props {
  readonly problem: ProblemError | null;
  readonly submissionId: string;
  /** After the newer state has been read. */
  readonly onReloaded: () => void;
}

/** Why an act was refused, with the way to where it is mended. */
export function ActProblem({ problem, submissionId, onReloaded }: Props) {
  const { revalidate } = useRevalidator();
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
          <Link to={listHref(submissionId, 'ineligible')}>Xem các đề nghị chưa đủ</Link>
        ) : problem?.code === 'MIXED_ROUTES' ? (
          <Link to={listHref(submissionId)}>Xem các đề nghị</Link>
        ) : null
      }
    />
  );
}
