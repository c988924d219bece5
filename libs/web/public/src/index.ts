import type { RouteObject } from 'react-router';

/** What anybody may ask without signing in. */
export const routes: RouteObject[] = [
  { path: '/xac-minh', lazy: () => import('./verify/ask-page') },
  { path: '/xac-minh/:code', lazy: () => import('./verify/answer-page') },
];
