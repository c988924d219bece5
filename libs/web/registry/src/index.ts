import type { RouteObject } from 'react-router';

/** What waits for me, and the look-up of everything ever granted. */
export const routes: RouteObject[] = [
  { path: '/viec-cua-toi', lazy: () => import('./todo/todo-page') },
  { path: '/tra-cuu', lazy: () => import('./search/search-page') },
  { path: '/tra-cuu/doi-tuong/:id', lazy: () => import('./subject/subject-page') },
  { path: '/tra-cuu/don-vi/:id', lazy: () => import('./organisation/organisation-page') },
  { path: '/tra-cuu/nhap-lich-su', lazy: () => import('./ledger/imports-page') },
  { path: '/tra-cuu/nhap-lich-su/:id', lazy: () => import('./ledger/import-page') },
  { path: '/tra-cuu/dong-cho', lazy: () => import('./ledger/rows-page') },
  { path: '/tra-cuu/quyet-dinh', lazy: () => import('./decision/history-decision-page') },
];
