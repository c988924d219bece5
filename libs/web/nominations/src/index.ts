import type { RouteObject } from 'react-router';

/** Nominations: the list with its proof, the dossier, lists from Excel, submissions. Each page is a chunk of its own. */
export const routes: RouteObject[] = [
  { path: '/de-nghi', lazy: () => import('./list/nominations-page') },
  { path: '/ho-so/:id', lazy: () => import('./dossier/dossier-page') },
  { path: '/de-nghi/lich-lam-viec', lazy: () => import('./deadlines/calendar-page') },
  { path: '/de-nghi/nhap-excel', lazy: () => import('./import/drop-page') },
  { path: '/de-nghi/nhap-excel/:id', lazy: () => import('./import/preview-page') },
  { path: '/de-nghi/to-trinh', lazy: () => import('./submission/submissions-page') },
  { path: '/de-nghi/to-trinh/:id', lazy: () => import('./submission/submission-page') },
  { path: '/de-nghi/ung-vien', lazy: () => import('./candidates/candidates-page') },
  { path: '/de-nghi/tao', lazy: () => import('./submission/new-nomination-page') },
];
