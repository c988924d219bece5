import type { CouncilMemberView } from '@gs/contracts';
import { Award } from 'lucide-react';
import { DataTable, EmptyState, formatDate, type Column } from '@gs/web-ui';
import { memberRoleCopy } from '@gs/web-platform';

interface Props {
  readonly label: string;
  readonly members: readonly CouncilMemberView[];
  /** Said when there are none. */
  readonly empty: string;
}

const duty: Column<CouncilMemberView> = {
  id: 'duty',
  head: 'Việc được giao',
  width: '196px',
  cell: (row) =>
    row.inChargeOfExemplars ? (
      <span className="duty">
        <Award className="i" aria-hidden="true" />
        Phụ trách điển hình
      </span>
    ) : null,
};

/** Seats of a council: who, in what role, from when to when; the member in charge of exemplars is marked. */
export function MembersTable({ label, members, empty }: Props) {
  const hasDuty = members.some(({ inChargeOfExemplars }) => inChargeOfExemplars);
  return (
    <DataTable
      label={label}
      rows={members}
      rowId={(row) => row.id}
      rowName={(row) => row.name}
      empty={<EmptyState title={empty} />}
      columns={[
        {
          id: 'name',
          head: 'Họ và tên',
          cell: (row) => <b className="wraps">{row.name}</b>,
        },
        {
          id: 'role',
          head: 'Trong Hội đồng',
          width: '168px',
          phone: 'end',
          cell: (row) => memberRoleCopy[row.role],
        },
        ...(hasDuty ? [duty] : []),
        {
          id: 'position',
          head: 'Chức vụ',
          cell: (row) => <span className="wraps">{row.position}</span>,
          isMuted: true,
        },
        { id: 'term', head: 'Thời gian tham gia', width: '200px', align: 'right', cell: termOf },
      ]}
    />
  );
}

/** «01/07/2025 – 31/03/2026», «từ 01/07/2025». */
export function termOf({ validFrom, validTo }: Pick<CouncilMemberView, 'validFrom' | 'validTo'>): string {
  return validTo === null ? `từ ${formatDate(validFrom)}` : `${formatDate(validFrom)} – ${formatDate(validTo)}`;
}
