import type { Permission } from '@gs/contracts';
import { paths } from '@gs/web-platform';
import type { NavItem } from '@gs/web-ui';
import { BookOpenText, FileText, ListTodo, Settings2, Stamp, Users, Vote } from 'lucide-react';

interface Place extends NavItem {
  /** Any of these lets one in; none: everybody signed in. */
  readonly needs: readonly Permission[];
}

const places: readonly Place[] = [
  { to: paths.todo, label: 'Việc của tôi', short: 'Việc', icon: ListTodo, needs: [] },
  {
    to: paths.nominations,
    also: ['/ho-so'],
    label: 'Đề nghị',
    icon: FileText,
    needs: ['nomination.read', 'nomination.write'],
  },
  { to: paths.ballots, label: 'Bỏ phiếu', icon: Vote, needs: ['ballot.cast'] },
  { to: paths.councils, label: 'Hội đồng', icon: Users, needs: ['council.read', 'session.manage'] },
  {
    to: paths.decisions,
    label: 'Quyết định',
    icon: Stamp,
    needs: ['decision.read', 'decision.compose', 'decision.sign', 'decision.issue'],
  },
  { to: paths.rules, label: 'Quy định', icon: BookOpenText, isApart: true, needs: [] },
  { to: paths.admin, label: 'Quản trị', icon: Settings2, isApart: true, needs: ['account.manage', 'audit.read'] },
];

/** The places this account may enter, with what waits there. */
export function placesFor(can: (permission: Permission) => boolean, waiting: number): readonly NavItem[] {
  return places
    .filter((place) => place.needs.length === 0 || place.needs.some(can))
    .map(({ needs: _, ...item }) => (item.to === paths.todo && waiting > 0 ? { ...item, count: waiting } : item));
}
