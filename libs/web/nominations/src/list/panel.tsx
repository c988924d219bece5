import type { FindingView, NominationDetailView, NominationItemView } from '@gs/contracts';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import {
  Button,
  CheckList,
  LinkButton,
  ProblemNote,
  Section,
  SidePanel,
  Skeleton,
  StateMark,
  formatDate,
} from '@gs/web-ui';
import { nominationStateCopy, paths } from '@gs/web-platform';
import { leftWords } from '../deadlines/words';
import { OverrideDialog, RefuseDialog, WithdrawDialog } from './acts';
import { EditForm } from './edit-form';
import { Proof } from './proof';
import { Refused } from './refused';
import type { OpenDetail } from './use-detail';
import { clauseOf, partName } from './words';

interface Props extends OpenDetail {
  readonly openId: string;
  /** The row as the list has it, if the list has it. */
  readonly row: NominationItemView | undefined;
  readonly position: string;
  readonly closeHref: string;
  readonly previousHref: string | undefined;
  readonly nextHref: string | undefined;
}

/** One nomination beside the list: who, for what, the proof, and what the reader may do. */
export function NominationPanel({ openId, row, nomination, problem, ...places }: Props) {
  const [isEditing, setEditing] = useState(false);
  const [isWithdrawing, setWithdrawing] = useState(false);
  const [isRefusing, setRefusing] = useState(false);
  const [passing, setPassing] = useState<FindingView | null>(null);
  const may = (action: NominationDetailView['allowedActions'][number]): boolean =>
    nomination?.allowedActions.includes(action) ?? false;
  const shown = nomination ?? row;
  return (
    <SidePanel
      label={shown?.subject.name ?? 'Đề nghị'}
      rowId={openId}
      {...places}
      footer={
        nomination && !isEditing ? (
          <>
            {may('edit') ? (
              <Button kind="primary" onPress={() => setEditing(true)}>
                Sửa đề nghị
              </Button>
            ) : null}
            <LinkButton icon={FileText} to={paths.dossier(nomination.id)}>
              Mở hồ sơ
            </LinkButton>
            {may('refuse') ? (
              <Button className="end" onPress={() => setRefusing(true)}>
                Không xét
              </Button>
            ) : null}
            {may('withdraw') ? (
              <Button kind="quiet" className="end" onPress={() => setWithdrawing(true)}>
                Rút đề nghị
              </Button>
            ) : null}
          </>
        ) : null
      }
    >
      {shown ? <Who shown={shown} nomination={nomination} /> : null}
      <ProblemNote problem={problem} />
      {nomination === null ? (
        problem ? null : (
          <Skeleton lines={8} />
        )
      ) : isEditing && may('edit') ? (
        <EditForm nomination={nomination} onDone={() => setEditing(false)} />
      ) : (
        <>
          <Refused nomination={nomination} />
          <Proof nomination={nomination} onOverride={may('override') ? setPassing : undefined} />
          <Parts nomination={nomination} />
        </>
      )}
      {nomination && isWithdrawing ? (
        <WithdrawDialog nomination={nomination} onClose={() => setWithdrawing(false)} />
      ) : null}
      {nomination && isRefusing ? <RefuseDialog nomination={nomination} onClose={() => setRefusing(false)} /> : null}
      {nomination && passing ? (
        <OverrideDialog nomination={nomination} finding={passing} onClose={() => setPassing(null)} />
      ) : null}
    </SidePanel>
  );
}

function Who({
  shown,
  nomination,
}: {
  readonly shown: NominationItemView;
  readonly nomination: NominationDetailView | null;
}) {
  const state = nominationStateCopy[shown.state];
  const letter = nomination?.submission;
  return (
    <div className="who">
      <h2 className="h1">{shown.subject.name}</h2>
      <p className="who-award">
        {shown.award.name}, năm {shown.year}
      </p>
      <p className="small mute">
        {[shown.position, shown.unitName || shown.organisation.name].filter(Boolean).join(', ')}
      </p>
      {letter ? (
        <p className="small mute">
          Tờ trình <Link to={paths.submission(letter.id)}>{letter.letterNo || letter.title}</Link>
          {letter.letterDate ? `, ${formatDate(letter.letterDate)}` : ''}, {letter.organisation.name}.
          {letter.holder.id === letter.organisation.id ? '' : ` Đang ở ${letter.holder.name}.`}
        </p>
      ) : null}
      <StateMark tone={state.tone}>{state.label}</StateMark>
      {shown.dueOn ? <Due shown={shown} dueOn={shown.dueOn} /> : null}
    </div>
  );
}

/** Who holds it, until when, by which clause. */
function Due({ shown, dueOn }: { readonly shown: NominationItemView; readonly dueOn: string }) {
  const left = leftWords(shown.workingDaysLeft);
  return (
    <p className="small mute">
      {shown.holder.name} giữ đến {formatDate(dueOn)}. <StateMark tone={left.tone}>{left.label}</StateMark>
      {shown.dueCite ? <span className="cite"> {clauseOf(shown.dueCite)}</span> : null}
    </p>
  );
}

/** What is in the dossier and what is missing, with the clause that asks for it. */
function Parts({ nomination }: { readonly nomination: NominationDetailView }) {
  const { parts } = nomination;
  if (parts.length === 0) return null;
  const handed = parts.filter((part) => part.files.length > 0).length;
  return (
    <Section title="Giấy tờ của hồ sơ" small right={`${handed} trong ${parts.length}`}>
      <CheckList
        label="Giấy tờ của hồ sơ"
        items={parts.map((part) => ({
          id: part.code,
          tone: part.files.length > 0 ? 'done' : part.required ? 'warning' : 'none',
          title: partName(part),
          detail: [
            part.files.length > 0 ? 'Đã có' : part.required ? 'Còn thiếu' : 'Nộp khi cần',
            part.cite ? clauseOf(part.cite) : '',
          ]
            .filter(Boolean)
            .join('. '),
        }))}
      />
    </Section>
  );
}
