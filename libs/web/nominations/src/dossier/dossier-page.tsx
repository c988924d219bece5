import { nominations, type FindingView, type NominationDetailView } from '@gs/contracts';
import { useState } from 'react';
import { useLoaderData } from 'react-router';
import { Button, LinkButton, PageHeader, Section } from '@gs/web-ui';
import { api, loader as load, paths } from '@gs/web-platform';
import { OverrideDialog, RefuseDialog, WithdrawDialog } from '../list/acts';
import { EditForm } from '../list/edit-form';
import { Proof } from '../list/proof';
import { Refused } from '../list/refused';
import { Evidence } from './evidence';
import { AwardLife, Track } from './life';
import { Summary } from './summary';
import { titleOf } from './words';
import './dossier.css';

export const loader = load(({ params, request }) =>
  api(nominations.get, { params: { id: params.id ?? '' }, signal: request.signal }),
);

export function Component() {
  const nomination = useLoaderData<typeof loader>();
  return <Dossier key={nomination.id} nomination={nomination} />;
}
Component.displayName = 'DossierPage';

/** The whole dossier: the summary sheet on the left, the papers on the right. */
function Dossier({ nomination }: { readonly nomination: NominationDetailView }) {
  const [isEditing, setEditing] = useState(false);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const [isRefusing, setRefusing] = useState(false);
  const [passing, setPassing] = useState<FindingView | null>(null);
  const may = (action: NominationDetailView['allowedActions'][number]): boolean =>
    nomination.allowedActions.includes(action);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Đề nghị', to: paths.nominations },
          {
            label: nomination.submission.letterNo || nomination.submission.title,
            to: paths.submission(nomination.submissionId),
          },
          { label: nomination.subject.name },
        ]}
        title={titleOf(nomination)}
        sub={`${nomination.award.name}, năm ${nomination.year}. ${nomination.unitName || nomination.organisation.name}.`}
        actions={
          <>
            <LinkButton to={paths.nominationPanel(nomination.id)}>Xem trong danh sách</LinkButton>
            {may('refuse') ? <Button onPress={() => setRefusing(true)}>Không xét</Button> : null}
            {may('withdraw') ? <Button onPress={() => setWithdrawing(true)}>Rút đề nghị</Button> : null}
            {may('edit') && !isEditing ? (
              <Button kind="primary" onPress={() => setEditing(true)}>
                Sửa đề nghị
              </Button>
            ) : null}
          </>
        }
      />
      <div className="dossier">
        <div className="dossier-sheet" tabIndex={-1}>
          <Refused nomination={nomination} />
          {isEditing && may('edit') ? (
            <EditForm nomination={nomination} onDone={() => setEditing(false)} />
          ) : (
            <Summary nomination={nomination} />
          )}
          <Section title="Điều kiện" note={`${nomination.metCount} trong ${nomination.ruleCount} đủ`}>
            <Proof nomination={nomination} onOverride={may('override') ? setPassing : undefined} />
          </Section>
          <AwardLife nomination={nomination} />
          <Track nomination={nomination} />
        </div>
        <Evidence nomination={nomination} />
      </div>
      {isWithdrawing ? <WithdrawDialog nomination={nomination} onClose={() => setWithdrawing(false)} /> : null}
      {isRefusing ? <RefuseDialog nomination={nomination} onClose={() => setRefusing(false)} /> : null}
      {passing ? <OverrideDialog nomination={nomination} finding={passing} onClose={() => setPassing(null)} /> : null}
    </>
  );
}
