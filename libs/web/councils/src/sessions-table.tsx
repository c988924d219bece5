import type { SessionItemView } from '@gs/contracts';
import type { ReactNode } from 'react';
import { DataTable, StateMark, formatDateTime } from '@gs/web-ui';
import { paths, sessionStateCopy } from '@gs/web-platform';
import { sessionForms, sessionKinds, sessionStateWord } from './words';

interface Props {
  readonly sessions: readonly SessionItemView[];
  /** Names the council of each, where they are of several. */
  readonly withCouncil?: boolean;
  readonly empty: ReactNode;
}

/** Sessions of one council or of several, the latest first. */
export function SessionsTable({ sessions, withCouncil = false, empty }: Props) {
  return (
    <DataTable
      label="Phiên họp"
      rows={sessions}
      rowId={(row) => row.id}
      rowName={(row) => row.title}
      rowHref={(row) => paths.session(row.id)}
      empty={empty}
      columns={[
        { id: 'title', head: 'Phiên', cell: (row) => <span className="wraps">{row.title}</span> },
        ...(withCouncil
          ? [
              {
                id: 'council',
                head: 'Hội đồng',
                cell: (row: SessionItemView) => <span className="wraps">{row.council.name}</span>,
                isMuted: true,
                width: '26%',
              },
            ]
          : [{ id: 'place', head: 'Nơi họp', cell: (row: SessionItemView) => row.place, isMuted: true }]),
        {
          id: 'kind',
          head: 'Loại',
          width: '150px',
          isMuted: true,
          cell: (row) => (row.form === 'circulated' ? sessionForms.circulated : sessionKinds[row.kind]),
        },
        { id: 'items', head: 'Mục', cell: (row) => row.itemCount, width: '64px', align: 'right', phone: 'hide' },
        {
          id: 'at',
          head: 'Thời gian',
          width: '158px',
          align: 'right',
          cell: (row) => formatDateTime(row.scheduledAt),
        },
        {
          id: 'state',
          head: 'Trạng thái',
          width: '132px',
          phone: 'end',
          cell: (row) => <StateMark tone={sessionStateCopy[row.state].tone}>{sessionStateWord(row)}</StateMark>,
        },
      ]}
    />
  );
}
