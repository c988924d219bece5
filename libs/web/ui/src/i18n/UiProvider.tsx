import type { ReactNode } from 'react';
import { useCallback } from 'react';
import { I18nProvider } from 'react-aria-components/I18nProvider';
import { RouterProvider } from 'react-aria-components';
import { useHref, useNavigate } from 'react-router';
import { keepAnnouncedWords } from '../feedback/announcer';
import { installVietnameseStrings } from './strings';

installVietnameseStrings();
keepAnnouncedWords();

/** Vietnamese locale and in-app links for every component below. Once, inside the router. */
export function UiProvider({ children }: { readonly children: ReactNode }) {
  const navigate = useNavigate();
  const go = useCallback((path: string) => void navigate(path), [navigate]);
  return (
    <I18nProvider locale="vi-VN">
      <RouterProvider navigate={go} useHref={useHref}>
        {children}
      </RouterProvider>
    </I18nProvider>
  );
}
