import { ChevronDown, ChevronUp, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { Link, useNavigate, useSearchParams, type ShouldRevalidateFunctionArgs } from 'react-router';
import { cx } from '../given';

const PARAM = 'mo';

/**
 * The panel's place in the address: `?mo=<id>`, beside whatever filters are there.
 * `hrefOf(id)` for row links, `closeHref` for the cross; `openId` is null while closed.
 */
export function usePanelParam(param: string = PARAM) {
  const [search] = useSearchParams();
  const hrefOf = (id: string | null): string => {
    const next = new URLSearchParams(search);
    if (id === null) next.delete(param);
    else next.set(param, id);
    const text = next.toString();
    return text === '' ? '.' : `?${text}`;
  };
  return { openId: search.get(param), hrefOf, closeHref: hrefOf(null) } as const;
}

/** For a page's `shouldRevalidate`: opening the panel changes its place in the address only, the list is not asked for again. */
export function shouldRevalidateBehindPanel({
  currentUrl,
  nextUrl,
  defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs): boolean {
  if (currentUrl.href === nextUrl.href || currentUrl.pathname !== nextUrl.pathname) return defaultShouldRevalidate;
  const without = (url: URL): string => {
    const search = new URLSearchParams(url.search);
    search.delete(PARAM);
    return search.toString();
  };
  return without(currentUrl) !== without(nextUrl);
}

/** A list with room for a panel beside it. On a phone an open panel takes the list's place. */
export function SplitView({
  list,
  panel,
  listLabel,
}: {
  readonly list: ReactNode;
  readonly panel?: ReactNode;
  readonly listLabel: string;
}) {
  return (
    <div className={cx('split', panel ? 'open' : 'shut')}>
      <section className="list" aria-label={listLabel}>
        {list}
      </section>
      {panel}
    </div>
  );
}

export interface SidePanelProps {
  /** Names the panel for readers: the row's name. */
  readonly label: string;
  /** Row that opened it (`data-row` of DataTable): gets the focus back on close. */
  readonly rowId?: string | undefined;
  readonly closeHref: string;
  /** «Đề nghị 3 trong 16». */
  readonly position?: ReactNode;
  readonly previousHref?: string | undefined;
  readonly nextHref?: string | undefined;
  /** More icons in the head. */
  readonly tools?: ReactNode;
  readonly footer?: ReactNode;
  readonly children: ReactNode;
}

/** Gives the focus back to the row that opened a panel, once the row is there. */
function focusRow(rowId: string | undefined): void {
  if (rowId === undefined) return;
  document.querySelector<HTMLElement>(`[data-row="${CSS.escape(rowId)}"] a[data-open]`)?.focus();
}

/** 544 px beside the list: in the address, closed by Esc or the cross, focus returns to the row. Never one over another. */
export function SidePanel(props: SidePanelProps) {
  const { label, rowId, closeHref, position, previousHref, nextHref, tools, footer, children } = props;
  const navigate = useNavigate();
  const panel = useRef<HTMLElement>(null);
  const lastRow = useRef(rowId);
  useEffect(() => {
    lastRow.current = rowId;
  }, [rowId]);
  useLayoutEffect(() => {
    panel.current?.focus({ preventScroll: true });
    return () => {
      const row = lastRow.current;
      queueMicrotask(() => (document.activeElement === document.body ? focusRow(row) : undefined));
    };
  }, []);
  const inside = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // Another row: from its top. On a phone the page itself scrolls, and stands where the list was left.
    inside.current?.scrollTo(0, 0);
    if ((panel.current?.getBoundingClientRect().top ?? 0) < 0) panel.current?.scrollIntoView({ block: 'start' });
  }, [rowId]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (document.querySelector('.veil, .pop')) return;
      if (event.target instanceof HTMLElement && event.target.closest('input, textarea, [contenteditable]')) return;
      event.preventDefault();
      void navigate(closeHref, { preventScrollReset: true });
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, closeHref]);
  return (
    <aside className="panel" aria-label={label} ref={panel} tabIndex={-1}>
      <header>
        {/* On a phone the list and its heading are away: the panel is the page. */}
        <h1 className="phone-heading vh">{label}</h1>
        <span>{position}</span>
        <span className="gap" />
        {tools}
        <Step to={previousHref} label="Dòng trước" icon={<ChevronUp className="i" />} />
        <Step to={nextHref} label="Dòng sau" icon={<ChevronDown className="i" />} />
        <Link className="icon-btn" to={closeHref} aria-label="Đóng" title="Đóng (Esc)" preventScrollReset>
          <X className="i" />
        </Link>
      </header>
      {/* Scrolls on its own: reachable by keyboard even when nothing inside is. */}
      <div className="in" ref={inside} tabIndex={0}>
        {children}
      </div>
      {footer ? <footer>{footer}</footer> : null}
    </aside>
  );
}

function Step({
  to,
  label,
  icon,
}: {
  readonly to: string | undefined;
  readonly label: string;
  readonly icon: ReactNode;
}) {
  if (to === undefined) return null;
  return (
    <Link className="icon-btn" to={to} aria-label={label} title={label} preventScrollReset replace>
      {icon}
    </Link>
  );
}
