import { commonCopy, isDemo, paths } from '@gs/web-platform';
import { BrandMark, UiProvider } from '@gs/web-ui';
import type { ReactNode } from 'react';
import { useEffect } from 'react';
import { Link } from 'react-router';

export interface QuietPageProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
  readonly below?: ReactNode;
}

/** One sheet on the desk: signing in, a new password. */
export function QuietPage({ title, lead, children, below }: QuietPageProps) {
  useEffect(() => {
    document.title = `${title} · Gương Sáng`;
  }, [title]);
  return (
    <UiProvider>
      {isDemo() ? <p className="banner">{commonCopy.demo}</p> : null}
      <div className="quiet-page">
        <main>
          <Link className="brand" to={paths.verify()}>
            <BrandMark />
            Gương Sáng
          </Link>
          <div className="sheet-box">
            <h1>{title}</h1>
            <p>{lead}</p>
            {children}
          </div>
          {below ? <div className="below">{below}</div> : null}
        </main>
      </div>
    </UiProvider>
  );
}
