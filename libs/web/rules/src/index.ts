import type { RouteObject } from 'react-router';

/** The law as people read it: the catalogue on a day, what changed, versions, a rehearsal of a draft. */
export const routes: RouteObject[] = [
  { path: '/quy-dinh', lazy: () => import('./catalogue/catalogue-page') },
  { path: '/quy-dinh/khen-thuong/:code', lazy: () => import('./catalogue/award-page') },
  { path: '/quy-dinh/chung', lazy: () => import('./catalogue/general-page') },
  { path: '/quy-dinh/thay-doi', lazy: () => import('./compare/changes-page') },
  { path: '/quy-dinh/phien-ban', lazy: () => import('./versions/versions-page') },
  { path: '/quy-dinh/phien-ban/:id', lazy: () => import('./versions/version-page') },
  { path: '/quy-dinh/phien-ban/:id/dien-tap', lazy: () => import('./rehearsal/rehearsal-page') },
];
