import { registry, type ResponseOf } from '@gs/contracts';
import { Award } from 'lucide-react';
import { useEffect } from 'react';
import { Link, useLoaderData, useLocation } from 'react-router';
import { EmptyState, Facts, PageHeader, Section, WithAside, type Fact } from '@gs/web-ui';
import { api, levelCopy, loader as load, paths, subjectKindCopy, useSession } from '@gs/web-platform';
import { GrantLine } from '../grants/grant-line';
import '../grants/grants.css';
import { ProofRecords } from './records';
import { IdentityNumber } from './identity-number';

type Subject = ResponseOf<typeof registry.subject>;

export const loader = load(({ params, request }) =>
  api(registry.subject, { params: { id: params.id ?? '' }, signal: request.signal }),
);

/** One person, collective or household: what was granted, newest first; ratings and initiatives beside it. */
export function Component() {
  const subject = useLoaderData<typeof loader>();
  const { grants } = subject;
  const { can } = useSession();
  useNamedLine();
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Tra cứu', to: paths.search() }, { label: subjectKindCopy[subject.kind] }]}
        title={grants.length > 0 ? `${subject.name}: ${grants.length} lần khen` : `${subject.name}: chưa có thành tích`}
        sub={[subjectKindCopy[subject.kind], subject.note, subject.organisation.name].filter(Boolean).join(', ')}
      />
      <WithAside
        asideLabel="Lý lịch, xếp loại và sáng kiến"
        width={364}
        aside={
          <>
            <Section title="Lý lịch" small>
              <Facts facts={factsOf(subject)} />
            </Section>
            <Ratings subject={subject} />
            <Initiatives subject={subject} />
            {can('proof-record.manage') ? <ProofRecords key={subject.id} subject={subject} /> : null}
          </>
        }
      >
        <Section title="Dòng đời khen thưởng" note={grants.length}>
          {grants.length > 0 ? (
            <GrantLine grants={grants} of="subject" label="Dòng đời khen thưởng, mới nhất ở trên" />
          ) : (
            <EmptyState title="Chưa có danh hiệu hoặc hình thức khen thưởng nào" icon={Award}>
              Thành tích vào đây khi quyết định được ban hành, hoặc khi lịch sử của đơn vị được nhập.
            </EmptyState>
          )}
        </Section>
      </WithAside>
    </>
  );
}
Component.displayName = 'SubjectPage';

/** A link to one line of the page (`#dong-…`) brings it into view and takes the focus there. */
function useNamedLine(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (!hash.startsWith('#dong-')) return;
    const line = document.getElementById(hash.slice(1));
    line?.scrollIntoView({ block: 'center' });
    line?.focus({ preventScroll: true });
  }, [hash]);
}

function factsOf(subject: Subject): readonly Fact[] {
  return [
    {
      label: 'Đơn vị',
      value: <Link to={paths.organisation(subject.organisation.id)}>{subject.organisation.name}</Link>,
    },
    ...(subject.note ? [{ label: subject.kind === 'household' ? 'Địa chỉ' : 'Chức vụ', value: subject.note }] : []),
    ...(subject.birthYear === null ? [] : [{ label: 'Năm sinh', value: subject.birthYear }]),
    ...(subject.identityMasked
      ? [{ label: 'Số định danh', value: <IdentityNumber subjectId={subject.id} masked={subject.identityMasked} /> }]
      : []),
  ];
}

function Ratings({ subject }: { readonly subject: Subject }) {
  if (subject.ratings.length === 0) return null;
  return (
    <Section title="Xếp loại hằng năm" small note={subject.ratings.length}>
      <ul className="held">
        {subject.ratings.map((rating) => (
          <li key={`${rating.year} ${rating.level}`}>
            <b>{rating.year}</b>: {rating.level}
            {rating.decisionNo ? <small>{rating.decisionNo}</small> : null}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Initiatives({ subject }: { readonly subject: Subject }) {
  if (subject.initiatives.length === 0) return null;
  return (
    <Section title="Sáng kiến" small note={subject.initiatives.length}>
      <ul className="held">
        {subject.initiatives.map((initiative) => (
          <li key={initiative.code}>
            <b>{initiative.title}</b>
            <small>
              {[initiative.year, levelCopy(initiative.scope), initiative.decisionNo].filter(Boolean).join(', ')}
            </small>
          </li>
        ))}
      </ul>
    </Section>
  );
}
