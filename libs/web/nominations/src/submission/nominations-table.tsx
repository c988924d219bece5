import { nominations, type NominationItemView, type SubmissionDetailView } from '@gs/contracts';
import { FileUp, Plus, UserPlus } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import { DataTable, EmptyState, LinkButton, LoadMore, ProblemNote, Section, StateMark, formatNumber } from '@gs/web-ui';
import {
  api,
  asProblem,
  nominationStateCopy,
  paths,
  subjectKindCopy,
  verdictCopy,
  type ProblemError,
} from '@gs/web-platform';
import { figureOf } from '../list/words';
import { listHref } from './words';

export interface NominationPage {
  readonly items: readonly NominationItemView[];
  readonly nextCursor: string | null;
  readonly total: number;
}

interface Props {
  readonly submission: SubmissionDetailView;
  readonly first: NominationPage;
}

/** Who is put forward in this list, read in pages; a row opens its proof. */
export function NominationsTable({ submission, first }: Props) {
  const [more, setMore] = useState<readonly NominationItemView[]>([]);
  const [cursor, setCursor] = useState(first.nextCursor);
  const [isLoading, setLoading] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const rows = [...first.items, ...more];
  const mayEdit = submission.allowedActions.includes('edit');
  const loadMore = useCallback(async () => {
    if (cursor === null) return;
    setLoading(true);
    setProblem(null);
    try {
      const next = await api(nominations.list, { query: { submissionId: submission.id, cursor } });
      setMore((before) => [...before, ...next.items]);
      setCursor(next.nextCursor);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setLoading(false);
    }
  }, [cursor, submission.id]);
  return (
    <Section
      title="Đề nghị"
      note={formatNumber(first.total)}
      className="in-list"
      right={
        <>
          {first.total > 0 ? <Link to={listHref(submission.id)}>Mở danh sách</Link> : null}
          {mayEdit && first.total > 0 ? (
            <LinkButton size="small" icon={Plus} to={paths.newNomination(submission.id)}>
              Thêm đề nghị
            </LinkButton>
          ) : null}
        </>
      }
    >
      <DataTable
        label="Đề nghị trong tờ trình"
        rows={rows}
        rowId={(row) => row.id}
        rowName={(row) => row.subject.name}
        rowHref={(row) => listHref(submission.id, undefined, row.id)}
        rowTone={(row) => (row.state === 'withdrawn' || row.state === 'refused' ? 'faint' : undefined)}
        empty={
          <EmptyState
            title="Tờ trình chưa có đề nghị nào"
            icon={UserPlus}
            action={
              mayEdit ? (
                <>
                  <LinkButton icon={Plus} to={paths.newNomination(submission.id)}>
                    Thêm đề nghị
                  </LinkButton>
                  <LinkButton icon={FileUp} kind="quiet" to={paths.imports}>
                    Nhập từ Excel
                  </LinkButton>
                </>
              ) : null
            }
          >
            {mayEdit
              ? 'Thêm từng người, tập thể, hộ; hoặc nhập cả danh sách từ Excel thành một tờ trình mới.'
              : 'Khi đơn vị thêm đề nghị, danh sách hiện ở đây.'}
          </EmptyState>
        }
        columns={[
          { id: 'name', head: 'Được đề nghị', cell: (row) => row.subject.name },
          {
            id: 'place',
            head: 'Chức vụ, đơn vị',
            isMuted: true,
            width: '26%',
            cell: (row) =>
              [row.position, row.unitName === row.subject.name ? '' : row.unitName].filter(Boolean).join(', ') ||
              subjectKindCopy[row.subject.kind],
          },
          ...(submission.awards.length > 1
            ? [
                {
                  id: 'award',
                  head: 'Khen',
                  cell: (row: NominationItemView) => row.award.shortName,
                  width: '96px',
                  isMuted: true,
                },
              ]
            : []),
          {
            id: 'verdict',
            head: 'Điều kiện',
            width: '112px',
            phone: 'end',
            cell: (row) => (
              <StateMark tone={verdictCopy[row.verdict].tone}>
                {`${verdictCopy[row.verdict].label} ${figureOf(row)}`.trim()}
              </StateMark>
            ),
          },
          {
            id: 'state',
            head: 'Trạng thái',
            width: '176px',
            cell: (row) => (
              <StateMark tone={nominationStateCopy[row.state].tone}>{nominationStateCopy[row.state].label}</StateMark>
            ),
          },
        ]}
      />
      <ProblemNote problem={problem} />
      <LoadMore
        shown={rows.length}
        total={first.total}
        noun="đề nghị"
        onMore={() => void loadMore()}
        isLoading={isLoading}
      />
    </Section>
  );
}
