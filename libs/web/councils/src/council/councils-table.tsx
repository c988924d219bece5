import type { CouncilItemView } from '@gs/contracts';
import { DataTable, EmptyState } from '@gs/web-ui';
import { levelCopy, paths } from '@gs/web-platform';
import { termOf } from './members-table';

interface Props {
  readonly rows: readonly CouncilItemView[];
  readonly label: string;
  /** Kept in the link: the day the councils are looked at. */
  readonly day: string | null;
}

/** Councils with their founding decision and term; a row opens the council on the day that is looked at. */
export function CouncilsTable({ rows, label, day }: Props) {
  return (
    <DataTable
      label={label}
      rows={rows}
      rowId={(row) => row.id}
      rowName={(row) => row.name}
      rowHref={(row) => `${paths.council(row.id)}${day === null ? '' : `?ngay=${day}`}`}
      empty={
        <EmptyState title={day === null ? 'Chưa có Hội đồng nào trong phạm vi' : 'Không có Hội đồng nào vào ngày này'}>
          Hội đồng được ghi theo quyết định thành lập, kể cả Hội đồng trước đây, ví dụ của huyện đến 30/6/2025.
        </EmptyState>
      }
      columns={[
        { id: 'name', head: 'Hội đồng', cell: (row) => <span className="wraps">{row.name}</span> },
        { id: 'level', head: 'Cấp', cell: (row) => levelCopy(row.level), width: '96px', isMuted: true, phone: 'hide' },
        { id: 'basis', head: 'Quyết định thành lập', cell: (row) => row.establishedBy, isMuted: true },
        {
          id: 'count',
          head: 'Thành viên',
          width: '96px',
          align: 'right',
          phone: 'end',
          cell: (row) => (
            <>
              {row.memberCount}
              <span className="on-phone"> người</span>
            </>
          ),
        },
        { id: 'term', head: 'Nhiệm kỳ', width: '208px', align: 'right', cell: termOf },
      ]}
    />
  );
}
