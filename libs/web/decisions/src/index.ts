import type { RouteObject } from 'react-router';

/** Decisions: what waits to be decided, the drafts, the paper. */
export const routes: RouteObject[] = [
  { path: '/quyet-dinh', lazy: () => import('./decisions-page') },
  { path: '/quyet-dinh/soan', lazy: () => import('./compose-page') },
  { path: '/quyet-dinh/:id', lazy: () => import('./decision/decision-page') },
];
