import type { RouteObject } from 'react-router';

/** Administration: accounts with their scopes, units by date, the catalogue, the log. */
export const routes: RouteObject[] = [
  { path: '/quan-tri', lazy: () => import('./home-page') },
  { path: '/quan-tri/tai-khoan', lazy: () => import('./accounts/accounts-page') },
  { path: '/quan-tri/don-vi', lazy: () => import('./units-page') },
  { path: '/quan-tri/danh-muc', lazy: () => import('./awards-page') },
  { path: '/quan-tri/nhat-ky', lazy: () => import('./audit-page') },
];
