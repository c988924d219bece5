import type { SessionDetailView } from '@gs/contracts';
import { Tabs } from '@gs/web-ui';
import { paths, useSession } from '@gs/web-platform';

/** The parts of one session. Who is concerned by what is for those who run it. */
export function SessionTabs({ session }: { readonly session: Pick<SessionDetailView, 'id' | 'conflictsToDecide'> }) {
  const { can } = useSession();
  const count = session.conflictsToDecide;
  return (
    <Tabs
      label="Các phần của phiên họp"
      tabs={[
        { to: paths.session(session.id), label: 'Điều hành', end: true },
        { to: paths.sessionFollow(session.id), label: 'Theo dõi' },
        ...(can('session.manage')
          ? [{ to: paths.sessionConflicts(session.id), label: 'Người liên quan', ...(count > 0 ? { count } : {}) }]
          : []),
        { to: paths.sessionPack(session.id), label: 'Giấy mời, tài liệu' },
        { to: paths.sessionMinutes(session.id), label: 'Biên bản' },
      ]}
    />
  );
}
