import { nominations, type NominationItemView, type SubmissionItemView } from '@gs/contracts';
import { useCallback, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { ConfirmDialog, Note, ProblemNote, Select, Skeleton, TextField, formatNumber, toast } from '@gs/web-ui';
import { api, asProblem, fieldErrors, paths, useCommand, type ProblemError } from '@gs/web-platform';

interface Props {
  readonly rows: readonly NominationItemView[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Whose submissions may take them: of the unit and year of the first one ticked. */
interface Place {
  readonly organisationId: string;
  readonly year: number;
  readonly open: readonly SubmissionItemView[];
}

const NEW = 'moi';

/** Puts many into one submission of their unit, one that is being made or a new one; says of each where it goes. */
export function GatherDialog({ rows, onClose, onDone }: Props) {
  const navigate = useNavigate();
  const { place, problem } = usePlace(rows[0]?.submissionId ?? '');
  const [chosen, setChosen] = useState<string | null>(null);
  const [title, setTitle] = useState(() => `Đề nghị khen thưởng năm ${rows[0]?.year ?? ''}`.trim());
  const gather = useCommand(
    useCallback(
      async (idempotencyKey: string, into: string | { title: string; organisationId: string; year: number }) => {
        const id =
          typeof into === 'string'
            ? into
            : (await api(nominations.createSubmission, { body: into, idempotencyKey: `${idempotencyKey}-lap` })).id;
        return api(nominations.gather, { params: { id }, body: { ids: rows.map((row) => row.id) }, idempotencyKey });
      },
      [rows],
    ),
    { revalidate: false },
  );
  const isApart = rows.some((row) => row.year !== rows[0]?.year);
  const from = new Set(rows.map(({ submissionId }) => submissionId));
  const target = chosen ?? place?.open.find(({ id }) => from.size > 1 || !from.has(id))?.id ?? NEW;
  const name = target === NEW ? title.trim() : (place?.open.find(({ id }) => id === target)?.title ?? '');
  const many = `${formatNumber(rows.length)} đề nghị`;
  const run = async (): Promise<void> => {
    if (place === null || name === '') return;
    const { organisationId, year } = place;
    const made = await gather.run(target === NEW ? { title: name, organisationId, year } : target);
    if (!made) return;
    toast(`Đã gom ${many} vào «${made.title}»`);
    onDone();
    void navigate(paths.submission(made.id));
  };
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={`Gom ${many} vào một tờ trình?`}
      confirmLabel={`Gom ${many}`}
      isLoading={gather.isRunning}
      onConfirm={() => void run()}
      changes={rows.map((row) => ({
        id: row.id,
        what: row.subject.name,
        becomes: `${row.award.shortName} ${row.year}${row.submissionId === target ? ', đã ở tờ trình này' : ''}`,
      }))}
    >
      <ProblemNote problem={gather.problem ?? problem} />
      {isApart ? (
        <Note tone="warning" title="Các đề nghị thuộc nhiều năm">
          <p>Một tờ trình chỉ gồm đề nghị của một đơn vị trong một năm. Quay lại, bỏ chọn những đề nghị khác năm.</p>
        </Note>
      ) : null}
      {place === null ? (
        problem === null ? (
          <Skeleton lines={2} />
        ) : null
      ) : (
        <Select
          label="Tờ trình"
          options={[
            ...place.open.map((each) => ({
              id: each.id,
              label: `${each.title} (${formatNumber(each.nominationCount)} đề nghị)`,
            })),
            { id: NEW, label: 'Lập tờ trình mới' },
          ]}
          value={target}
          onChange={setChosen}
        />
      )}
      {place !== null && target === NEW ? (
        <TextField
          label="Tên tờ trình mới"
          value={title}
          onChange={setTitle}
          maxLength={500}
          isRequired
          error={fieldErrors(gather.problem)['title'] ?? (name === '' ? 'Ghi tên tờ trình.' : undefined)}
        />
      ) : null}
      <p>
        {`Các đề nghị sau sang «${name}». `}
        <span className="mute">Giấy tờ của từng đề nghị đi theo; đề nghị chưa chọn ở lại tờ trình cũ.</span>
      </p>
    </ConfirmDialog>
  );
}

function usePlace(submissionId: string): { readonly place: Place | null; readonly problem: ProblemError | null } {
  const [place, setPlace] = useState<Place | null>(null);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const find = async (): Promise<Place> => {
      const { organisation, year } = await api(nominations.getSubmission, { params: { id: submissionId }, signal });
      const pages = await Promise.all(
        (['draft', 'returned'] as const).map((state) =>
          api(nominations.listSubmissions, {
            query: { organisationId: organisation.id, year, state, limit: 200 },
            signal,
          }),
        ),
      );
      return { organisationId: organisation.id, year, open: pages.flatMap((page) => page.items) };
    };
    find()
      .then(setPlace)
      .catch((thrown: unknown) => {
        if (!signal.aborted) setProblem(asProblem(thrown));
      });
    return () => leaving.abort();
  }, [submissionId]);
  return { place, problem };
}
