import { ChevronRight } from 'lucide-react';
import type { CSSProperties, ReactNode } from 'react';
import { use, useEffect } from 'react';
import { Link } from 'react-router';
import { cx } from '../given';
import { PlaceLabel } from './place';

export interface Crumb {
  readonly label: string;
  readonly to?: string | undefined;
}

/** Where this page stands, above its title. */
export function Breadcrumbs({ crumbs }: { readonly crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumb" aria-label="Đường dẫn">
      {crumbs.map((crumb, at) => (
        <span key={`${crumb.label} ${crumb.to ?? ''}`}>
          {at > 0 ? <ChevronRight className="i" /> : null}
          {crumb.to === undefined ? (
            <span>{crumb.label}</span>
          ) : (
            <Link className="plain" to={crumb.to}>
              {crumb.label}
            </Link>
          )}
        </span>
      ))}
    </nav>
  );
}

export interface PageHeaderProps {
  /** Says the result («6 người đạt, 2 người không đạt»), not the name of the page. Also the window's title. */
  readonly title: string;
  readonly crumbs?: readonly Crumb[] | undefined;
  /** One line under the title. */
  readonly sub?: ReactNode;
  /** Buttons at the right; at most one primary. */
  readonly actions?: ReactNode;
}

/** Title, place and acts of a page. */
export function PageHeader({ title, crumbs, sub, actions }: PageHeaderProps) {
  const place = use(PlaceLabel);
  useEffect(() => {
    document.title = `${title} · Gương Sáng`;
  }, [title]);
  return (
    <div className="head">
      <div>
        {crumbs && crumbs.length > 0 ? <Breadcrumbs crumbs={crumbs} /> : null}
        <h1 className={cx(place === title && 'said-above')}>{title}</h1>
        {sub ? <div className="mute small sub">{sub}</div> : null}
      </div>
      {actions ? <div className={cx('acts', crumbs && crumbs.length > 0 && 'low')}>{actions}</div> : null}
    </div>
  );
}

/** The scrolling part of a page below its header. `narrow`: a form in one column. */
export function PageBody({
  children,
  narrow,
}: {
  readonly children: ReactNode;
  readonly narrow?: boolean | undefined;
}) {
  return (
    <div className="body" tabIndex={0}>
      {narrow ? <div className="narrow">{children}</div> : children}
    </div>
  );
}

export interface SectionProps {
  readonly title: string;
  /** A count or a word beside the title. */
  readonly note?: ReactNode;
  /** At the right end of the rule. */
  readonly right?: ReactNode;
  readonly children: ReactNode;
  /** Smaller heading, in an aside. */
  readonly small?: boolean | undefined;
  readonly className?: string | undefined;
}

/** A region ruled like printed paper: an ink rule under its heading. Regions, not cards. */
export function Section({ title, note, right, children, small, className }: SectionProps) {
  return (
    <section className={cx('blk', className)} aria-label={title}>
      <div className="sec">
        {small ? <h2 className="h3">{title}</h2> : <h2>{title}</h2>}
        {note === undefined ? null : <span className="n">{note}</span>}
        {right ? <span className="right">{right}</span> : null}
      </div>
      {children}
    </section>
  );
}

export interface WithAsideProps {
  readonly children: ReactNode;
  readonly aside: ReactNode;
  readonly asideLabel: string;
  /** 304 by default; 336 for checks beside a paper; 392 for a roll. */
  readonly width?: 304 | 328 | 336 | 364 | 392 | undefined;
  /** No padding around the main part: a sheet, a paper on its desk. */
  readonly flush?: boolean | undefined;
}

/** A main column and a narrow one beside it, each scrolling on its own; one under the other on a phone. */
export function WithAside({ children, aside, asideLabel, width = 304, flush }: WithAsideProps) {
  return (
    <div className="two" style={{ '--aside': `${width}px` } as CSSProperties}>
      {/* Scrolls on its own: reachable by keyboard even when nothing inside is. */}
      <div className={flush ? 'work flush' : 'work'} tabIndex={0}>
        {children}
      </div>
      <aside className="aside" aria-label={asideLabel} tabIndex={0}>
        {aside}
      </aside>
    </div>
  );
}

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
}

/** Names and values in two columns. */
export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className="kv">
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
