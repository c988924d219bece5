import type { SubmissionDetailView } from '@gs/contracts';
import { Link } from 'react-router';
import { CheckList, Note, Section, formatDate } from '@gs/web-ui';
import { paths } from '@gs/web-platform';
import { clauseOf } from '../list/words';
import { leftWords } from './words';

type CutOff = SubmissionDetailView['cutOffs'][number];

const tones = { late: 'overdue', near: 'due', ahead: 'scheduled' } as const;

/** What to know before sending: the last of its days has passed, or is near. */
export function CutOffWarning({ submission: { cutOffs } }: { readonly submission: SubmissionDetailView }) {
  // The book does not say which sector a day is for: while another one lies ahead, the list may be meant for that.
  const pressing = cutOffs.some(({ status }) => status === 'ahead') ? [] : cutOffs;
  if (pressing.length === 0) return null;
  return (
    <Note tone="warning" title={pressing.every(({ status }) => status === 'late') ? 'Quá hạn trình' : 'Gần hạn trình'}>
      {pressing.map((each) => (
        <p key={each.code}>{sentence(each)}</p>
      ))}
    </Note>
  );
}

/** All last days of the year that concern the list. */
export function CutOffs({ submission: { cutOffs } }: { readonly submission: SubmissionDetailView }) {
  return (
    <Section title="Hạn trình hằng năm" small right={<Link to={paths.workingCalendar}>Lịch làm việc</Link>}>
      {cutOffs.length === 0 ? (
        <p className="small mute">Bộ quy định không đặt hạn trình trong năm cho danh sách này.</p>
      ) : (
        <CheckList
          label="Hạn trình hằng năm"
          items={cutOffs.map((each) => ({
            id: each.code,
            tone: tones[each.status],
            title: `${each.name}: ${formatDate(each.lastDay)}`,
            detail: `${leftWords(each.workingDaysLeft).label}. ${clauseOf(each.cite)}`,
          }))}
        />
      )}
    </Section>
  );
}

const sentence = (each: CutOff): string =>
  `${each.name}: hạn ${formatDate(each.lastDay)}, ${leftWords(each.workingDaysLeft).label.toLocaleLowerCase('vi')}. ${clauseOf(each.cite)}.`;
