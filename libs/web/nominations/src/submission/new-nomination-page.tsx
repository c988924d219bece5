import { awards, nominations, organisation, type SubmissionItemView } from '@gs/contracts';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useLoaderData, useNavigate } from 'react-router';
import { Button, ComboBox, EmptyState, PageBody, PageHeader } from '@gs/web-ui';
import { api, loader as load, paths, submissionStateCopy } from '@gs/web-platform';
import { Made } from './made';
import { NewSubmissionDialog } from './new-submission-dialog';
import { NominationForm } from './nomination-form';
import './submission.css';

export const loader = load(async ({ request }) => {
  const search = new URL(request.url).searchParams;
  const { signal } = request;
  const savedId = search.get('vua-them');
  if (savedId) {
    return { step: 'made' as const, nomination: await api(nominations.get, { params: { id: savedId }, signal }) };
  }
  const wanted = search.get('to-trinh');
  const [drafts, returned, units, catalogue, chosen] = await Promise.all([
    api(nominations.listSubmissions, { query: { state: 'draft', limit: 200 }, signal }),
    api(nominations.listSubmissions, { query: { state: 'returned', limit: 200 }, signal }),
    api(organisation.list, { query: { permission: 'nomination.write', limit: 500 }, signal }),
    api(awards.list, { query: {}, signal }),
    wanted ? api(nominations.getSubmission, { params: { id: wanted }, signal }) : null,
  ]);
  const mine = new Set(units.items.map(({ id }) => id));
  return {
    step: 'form' as const,
    submissions: [...returned.items, ...drafts.items].filter((item) => mine.has(item.organisation.id)),
    units: units.items,
    awards: catalogue.items,
    chosen,
  };
});

/** One nomination by hand: into which list, who, which award, for what; then its proof. */
export function Component() {
  const data = useLoaderData<typeof loader>();
  if (data.step === 'made') return <Made nomination={data.nomination} />;
  return <Compose data={data} />;
}
Component.displayName = 'NewNominationPage';

type FormData = Extract<ReturnType<typeof useLoaderData<typeof loader>>, { step: 'form' }>;

function Compose({ data: { submissions, units, awards: catalogue, chosen } }: { readonly data: FormData }) {
  const navigate = useNavigate();
  const [isMaking, setMaking] = useState(false);
  const go = (id: string): void => void navigate(paths.newNomination(id), { replace: true });
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Đề nghị', to: paths.nominations },
          ...(chosen
            ? [{ label: chosen.title, to: paths.submission(chosen.id) }]
            : [{ label: 'Tờ trình', to: paths.submissions }]),
        ]}
        title="Thêm đề nghị"
        sub={
          chosen ? `${chosen.organisation.name}, năm ${chosen.year}` : 'Mỗi đề nghị nằm trong một tờ trình của đơn vị.'
        }
        actions={
          units.length > 0 ? (
            <Button icon={Plus} onPress={() => setMaking(true)}>
              Lập tờ trình mới
            </Button>
          ) : null
        }
      />
      <PageBody narrow>
        {units.length === 0 ? (
          <EmptyState title="Tài khoản này không lập đề nghị">
            Việc lập đề nghị do cán bộ thi đua, khen thưởng của đơn vị làm. Nếu cần, đề nghị quản trị phân quyền.
          </EmptyState>
        ) : (
          <div className="nominate">
            <SubmissionPicker submissions={submissions} value={chosen?.id ?? null} onChange={go} />
            {chosen === null ? null : chosen.allowedActions.includes('edit') ? (
              <NominationForm key={chosen.id} submission={chosen} awards={catalogue} units={units} />
            ) : (
              <EmptyState title={`Tờ trình này ${submissionStateCopy[chosen.state].label.toLocaleLowerCase('vi')}`}>
                Chỉ thêm được đề nghị khi tờ trình đang lập hoặc được trả để bổ sung. Chọn tờ trình khác, hoặc lập tờ
                trình mới.
              </EmptyState>
            )}
          </div>
        )}
      </PageBody>
      {isMaking ? <NewSubmissionDialog units={units} onClose={() => setMaking(false)} onMade={go} /> : null}
    </>
  );
}

interface PickerProps {
  readonly submissions: readonly SubmissionItemView[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
}

function SubmissionPicker({ submissions, value, onChange }: PickerProps) {
  if (submissions.length === 0 && value === null)
    return (
      <EmptyState title="Chưa có tờ trình nào đang lập">
        Bấm «Lập tờ trình mới», rồi thêm từng đề nghị vào đó.
      </EmptyState>
    );
  return (
    <ComboBox
      label="Tờ trình"
      options={submissions.map((item) => ({
        id: item.id,
        label: `${item.title} (${[item.letterNo, item.organisation.name].filter(Boolean).join(', ')})`,
      }))}
      value={submissions.some(({ id }) => id === value) ? value : null}
      onChange={(id) => (id !== null && id !== value ? onChange(id) : undefined)}
      hint={
        value === null ? 'Chọn tờ trình đang lập để thêm đề nghị vào; chưa có thì bấm «Lập tờ trình mới».' : undefined
      }
      isRequired
    />
  );
}
