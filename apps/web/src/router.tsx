import { paths, SESSION_ROUTE, sessionLoader } from '@gs/web-platform';
import { createBrowserRouter, redirect } from 'react-router';
import type { RouteObject } from 'react-router';
import { featureOf } from './features';
import { LoadingPage } from './LoadingPage';
import { NotFound } from './NotFoundPage';
import { ProblemPage } from './ProblemPage';

const PUBLIC_PAGES = 'trang-cong-khai';
const SIGNED_IN_PAGES = 'trang-lam-viec';
const QUIET_PAGES = 'trang-yen-tinh';

const routes: RouteObject[] = [
  {
    ErrorBoundary: ProblemPage,
    HydrateFallback: LoadingPage,
    children: [
      { index: true, loader: () => redirect(paths.home) },
      { path: '/dang-nhap', lazy: () => import('./sign-in/SignInPage') },
      { path: paths.password, lazy: () => import('./sign-in/PasswordPage') },
      {
        lazy: () => import('./layouts/PublicLayout'),
        children: [{ id: PUBLIC_PAGES, ErrorBoundary: ProblemPage, children: [] }],
      },
      {
        id: SESSION_ROUTE,
        loader: sessionLoader,
        shouldRevalidate: () => false,
        children: [
          {
            lazy: () => import('./layouts/AppLayout'),
            children: [{ id: SIGNED_IN_PAGES, ErrorBoundary: ProblemPage, children: [] }],
          },
          {
            lazy: () => import('./layouts/QuietLayout'),
            children: [{ id: QUIET_PAGES, ErrorBoundary: ProblemPage, children: [] }],
          },
        ],
      },
      { path: '*', Component: NotFound },
    ],
  },
];

/**
 * The whole table of places. Public pages and the error page load no component kit; each feature is a chunk of its own
 * that brings its routes when one of its places is first visited.
 */
export function createRouter() {
  return createBrowserRouter(routes, {
    patchRoutesOnNavigation: async ({ path, patch }) => {
      const feature = featureOf(path);
      if (!feature || feature.isLoaded) return;
      const loaded = await feature.load();
      if (feature.isLoaded) return;
      feature.isLoaded = true;
      patch(feature.isPublic ? PUBLIC_PAGES : SIGNED_IN_PAGES, [...loaded.routes]);
      patch(QUIET_PAGES, [...loaded.quietRoutes]);
    },
  });
}
