import type { NominationItemView } from '@gs/contracts';
import { StateMark, formatDayMonth, type Column } from '@gs/web-ui';
import { dueCopy, nominationStateCopy, subjectKindCopy, verdictCopy } from '@gs/web-platform';
import { figureOf } from './words';

const toneClassOf = (left: number | null): string =>
  left !== null && left < 0 ? 'over' : left !== null && left <= 3 ? 'soon' : '';

/** On its own the list says what for, how far and by when; beside the panel only what tells the rows apart. */
export function columnsFor(isPanelOpen: boolean, isOneAward: boolean): readonly Column<NominationItemView>[] {
  const columns: readonly (Column<NominationItemView> & { readonly isShown: boolean })[] = [
    {
      id: 'name',
      head: 'Người, đơn vị được đề nghị',
      cell: (row) => row.subject.name,
      width: isPanelOpen ? '42%' : '24%',
      isShown: true,
    },
    {
      id: 'unit',
      head: 'Đơn vị',
      cell: (row) => {
        const unit = row.unitName || row.organisation.name;
        return unit === row.subject.name ? subjectKindCopy[row.subject.kind] : unit;
      },
      isMuted: true,
      isShown: true,
    },
    {
      id: 'award',
      head: 'Khen',
      cell: (row) => (isPanelOpen ? row.award.shortName : `${row.award.shortName} ${row.year}`),
      isMuted: true,
      width: isPanelOpen ? '96px' : '176px',
      isShown: !isPanelOpen || !isOneAward,
    },
    {
      id: 'verdict',
      head: 'Điều kiện',
      width: '120px',
      phone: 'end',
      cell: (row) => (
        <StateMark tone={verdictCopy[row.verdict].tone}>
          {`${verdictCopy[row.verdict].label} ${figureOf(row)}`.trim()}
        </StateMark>
      ),
      isShown: true,
    },
    {
      id: 'state',
      head: 'Trạng thái',
      width: '188px',
      cell: (row) => (
        <StateMark tone={nominationStateCopy[row.state].tone}>{nominationStateCopy[row.state].label}</StateMark>
      ),
      isShown: !isPanelOpen,
    },
    {
      id: 'due',
      head: 'Hạn',
      width: '128px',
      isSortable: true,
      align: 'right',
      phone: 'hide',
      cell: (row) =>
        row.dueOn ? (
          <span className="due-cell" title={`${row.holder.name} giữ`}>
            <time dateTime={row.dueOn}>{formatDayMonth(row.dueOn)}</time>
            <small className={toneClassOf(row.workingDaysLeft)}>{dueCopy(row.workingDaysLeft).label}</small>
          </span>
        ) : (
          ''
        ),
      isShown: !isPanelOpen || isOneAward,
    },
  ];
  return columns.filter((column) => column.isShown);
}
