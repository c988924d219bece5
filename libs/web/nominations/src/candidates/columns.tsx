import type { CandidateItemView, CandidateStatusView } from '@gs/contracts';
import { StateMark, type Column } from '@gs/web-ui';
import { subjectKindCopy } from '@gs/web-platform';

const missingHeads: Readonly<Record<CandidateStatusView, string>> = {
  eligible: '',
  possible: 'Điều kiện cần xét',
  near: 'Điều kiện còn thiếu',
  next: 'Năm nay còn thiếu',
};

/** Who, where, for what; then what the list is about. */
export function columnsFor(
  status: CandidateStatusView,
  isPanelOpen: boolean,
  isOneAward: boolean,
  isAnyNominated: boolean,
): readonly Column<CandidateItemView>[] {
  const columns: readonly (Column<CandidateItemView> & { readonly isShown: boolean })[] = [
    {
      id: 'name',
      head: 'Người, đơn vị',
      width: isPanelOpen ? '50%' : status === 'eligible' ? undefined : '20%',
      cell: (row) => row.subject.name,
      isShown: true,
    },
    {
      id: 'unit',
      head: 'Đơn vị',
      isMuted: true,
      width: isPanelOpen ? undefined : status === 'eligible' ? '42%' : '18%',
      cell: ({ subject, organisation }) =>
        organisation.name === subject.name ? subjectKindCopy[subject.kind] : organisation.name,
      isShown: true,
    },
    {
      id: 'award',
      head: 'Khen',
      width: isPanelOpen ? '112px' : '136px',
      cell: (row) => row.award.shortName,
      isMuted: true,
      isShown: !isPanelOpen || !isOneAward,
    },
    {
      id: 'missing',
      head: missingHeads[status],
      cell: (row) => <span title={row.missing}>{row.condition}</span>,
      isShown: !isPanelOpen && status !== 'eligible',
    },
    {
      id: 'earliest',
      head: 'Sớm nhất',
      width: '84px',
      align: 'right',
      phone: 'hide',
      cell: (row) => row.earliestYear ?? '',
      isShown: !isPanelOpen && (status === 'near' || status === 'next'),
    },
    {
      id: 'nominated',
      head: 'Đề nghị',
      width: '148px',
      phone: 'end',
      cell: (row) => (row.nominationId === null ? null : <StateMark tone="sent">Đã có đề nghị</StateMark>),
      isShown: !isPanelOpen && isAnyNominated,
    },
  ];
  return columns.filter((column) => column.isShown);
}
