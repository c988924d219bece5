import type { RouteObject } from 'react-router';

/** The ballot stands alone on the screen, without the navigation. */
const quiet = { isQuiet: true };
/** A screen that the whole room looks at, often a machine of its own: it takes in nobody's ballot. */
const shared = { isQuiet: true, isShared: true };

/** Councils, sessions, ballots. Each page comes with its own chunk. */
export const routes: RouteObject[] = [
  { path: '/hoi-dong', lazy: () => import('./councils-page') },
  { path: '/hoi-dong/:id', lazy: () => import('./council-page') },
  { path: '/hoi-dong/phien-hop/:id', lazy: () => import('./session/session-page') },
  { path: '/hoi-dong/phien-hop/:id/lien-quan', lazy: () => import('./conflicts/conflicts-page') },
  { path: '/hoi-dong/phien-hop/:id/tai-lieu', lazy: () => import('./pack/pack-page') },
  { path: '/hoi-dong/phien-hop/:id/bien-ban', lazy: () => import('./minutes/minutes-page') },
  { path: '/hoi-dong/phien-hop/:id/theo-doi', lazy: () => import('./live/follow-page') },
  { path: '/hoi-dong/phien-hop/:id/chieu', handle: shared, lazy: () => import('./live/projector-page') },
  { path: '/hoi-dong/phien-hop/:id/kiem-phieu/:voteId', lazy: () => import('./session/tally/tally-page') },
  { path: '/bo-phieu', lazy: () => import('./ballot/my-votes-page') },
  { path: '/bo-phieu/:id', handle: quiet, lazy: () => import('./ballot/ballot-page') },
  { path: '/bo-phieu/:id/bien-nhan', handle: quiet, lazy: () => import('./ballot/receipt-page') },
  { path: '/bo-phieu/:id/y-kien', handle: quiet, lazy: () => import('./ballot/opinion-page') },
  { path: '/bo-phieu/:id/kiem-phieu-giay', lazy: () => import('./ballot/teller-page') },
  { path: '/bo-phieu/giu-kin', lazy: () => import('./ballot/secrecy-page') },
  { path: '/hoi-dong/phien-hop/:id/phieu/:voteId', lazy: () => import('./ballot/published-page') },
];
