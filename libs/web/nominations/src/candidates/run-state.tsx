import { candidates, type CandidateRunView } from '@gs/contracts';
import { RefreshCw } from 'lucide-react';
import { useCallback, useEffect } from 'react';
import { Link, useRevalidator } from 'react-router';
import { Button, Note, ProblemNote, ProgressBar, formatDate, formatNumber } from '@gs/web-ui';
import { api, useCommand } from '@gs/web-platform';
import { judgedWords, progressWords } from './copy';

const ASK_AGAIN_MS = 1500;

/** Begins a look through a unit and year; the page is loaded again when it has begun. */
export function useLook(organisationId: string | null, year: number) {
  const act = useCallback(
    (idempotencyKey: string, id: string) => api(candidates.run, { body: { organisationId: id, year }, idempotencyKey }),
    [year],
  );
  const command = useCommand(act);
  const begin = (): void => {
    if (organisationId !== null) void command.run(organisationId);
  };
  return { begin, isRunning: command.isRunning, problem: command.problem };
}

/** Loads the page again while a run goes on. */
export function useWatch(run: CandidateRunView | null): void {
  const { revalidate } = useRevalidator();
  const isRunning = run?.state === 'running';
  const done = run?.done;
  useEffect(() => {
    if (!isRunning) return;
    const timer = setTimeout(() => void revalidate(), ASK_AGAIN_MS);
    return () => clearTimeout(timer);
  }, [isRunning, done, run, revalidate]);
}

interface Props {
  readonly run: CandidateRunView;
  readonly isNextYear: boolean;
  /** The same page for the year before. */
  readonly yearBeforeHref: string;
  readonly look: ReturnType<typeof useLook>;
}

/** How far the run is, of which day it is, what it takes for granted and what it cannot tell. */
export function RunState({ run, isNextYear, yearBeforeHref, look }: Props) {
  const judged = judgedWords(run.judged);
  return (
    <div className="run-state">
      <ProblemNote problem={look.problem} />
      {run.state === 'running' ? (
        <ProgressBar
          label="Đang rà soát"
          value={run.done}
          max={Math.max(1, run.total)}
          valueText={progressWords(run)}
        />
      ) : (
        <p className="small mute">
          Rà soát {formatNumber(run.total)} cá nhân, tập thể, hộ theo dữ liệu ngày {formatDate(run.onDate)}.{' '}
          <Button kind="quiet" size="small" icon={RefreshCw} onPress={look.begin} isLoading={look.isRunning}>
            Rà soát lại
          </Button>
        </p>
      )}
      {run.isOutdated && run.state === 'done' ? (
        <Note tone="warning" title="Bộ quy định đã thay đổi sau lần rà soát này">
          <p>Rà soát lại để có kết quả theo bộ quy định hiện hành.</p>
        </Note>
      ) : null}
      {run.state === 'done' && run.unrated * 2 > run.total ? (
        <Note title={`Năm ${run.year} còn ${formatNumber(run.unrated)} trường hợp chưa có xếp loại`}>
          <p>
            Chưa xếp loại thì chưa kết luận được. Nhập xếp loại năm {run.year} rồi rà soát lại, hoặc{' '}
            <Link to={yearBeforeHref}>xem năm {run.year - 1}</Link>.
          </p>
        </Note>
      ) : null}
      {isNextYear ? (
        <Note title="Giả định của danh sách này">
          <p>
            Đủ điều kiện năm {run.year + 1} nếu {run.assumption}
          </p>
        </Note>
      ) : null}
      {judged.length > 0 && !isNextYear ? (
        <details className="judged">
          <summary>
            Không hiện các hình thức chỉ xét theo báo cáo thành tích, hoặc chưa có tiêu chuẩn trong bộ quy định
          </summary>
          <ul className="bullets">
            {judged.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
