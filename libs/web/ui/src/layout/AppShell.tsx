import { Menu as MenuIcon, Search, X } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEffect, useState } from 'react';
import { Link, NavLink, useLocation, useNavigate } from 'react-router';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from '../actions/Button';
import { ToastRegion } from '../feedback/Toast';
import { cx } from '../given';
import { BrandMark } from './BrandMark';
import { PlaceLabel } from './place';

export interface NavItem {
  readonly to: string;
  readonly label: string;
  /** A short form for the phone's bar. */
  readonly short?: string | undefined;
  readonly icon: LucideIcon;
  /** Other addresses that belong to this place. */
  readonly also?: readonly string[] | undefined;
  /** How many things wait there. */
  readonly count?: number | undefined;
  /** Belongs to the group below the hairline. */
  readonly isApart?: boolean | undefined;
}

export interface AppShellProps {
  readonly brand: string;
  readonly home: string;
  readonly items: readonly NavItem[];
  /** The place of search; `/` goes there from anywhere. */
  readonly search?: { readonly to: string; readonly label: string } | undefined;
  /** At the foot: name, role and a menu. */
  readonly user: { readonly name: string; readonly role: string };
  readonly userActions?: ReactNode;
  /** A line above everything (demonstration data, lost connection). */
  readonly banner?: ReactNode;
  readonly children: ReactNode;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/** Navigation, search, user and the page. On a phone: a bar above, four places below, the rest in a drawer. */
export function AppShell(props: AppShellProps) {
  const { brand, home, items, search, user, userActions, banner, children } = props;
  const [isDrawerOpen, setDrawerOpen] = useState(false);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const searchTo = search?.to;
  useEffect(() => setDrawerOpen(false), [pathname]);
  useEffect(() => {
    if (searchTo === undefined) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (document.querySelector('[role="dialog"],[role="alertdialog"]')) return;
      event.preventDefault();
      void navigate(searchTo);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [navigate, searchTo]);

  const isWithin = (to: string): boolean => pathname === to || pathname.startsWith(`${to}/`);
  const isSearching = search !== undefined && isWithin(search.to);
  const isHere = (item: NavItem): boolean => isWithin(item.to) || (item.also ?? []).some(isWithin);

  const links = items.map((item, at) => (
    <div key={item.to} className="to-line">
      {item.isApart && !items[at - 1]?.isApart ? <hr /> : null}
      <NavLink to={item.to} className={cx('to', isHere(item) && 'on')}>
        <item.icon className="i" />
        {item.label}
        {item.count ? (
          <span className="n">
            <span className="vh">, có </span>
            {item.count}
            <span className="vh"> việc</span>
          </span>
        ) : null}
      </NavLink>
    </div>
  ));
  const foot = (
    <div className="me">
      <b>{user.name}</b>
      {user.role}
      {userActions ? <div className="me-acts">{userActions}</div> : null}
    </div>
  );
  const here = items.find(isHere) ?? (isSearching ? search : undefined);
  const bar = items.slice(0, search ? 2 : 3);
  return (
    <div className={cx('frame', banner !== undefined && banner !== null && 'with-banner')}>
      <a className="skip" href="#noi-dung">
        Đến nội dung
      </a>
      {banner}
      <div className="app">
        <nav className="nav" aria-label="Chính">
          <Link className="brand" to={home}>
            <BrandMark />
            {brand}
          </Link>
          {search ? (
            <Link
              className={cx('seek plain', isSearching && 'on')}
              to={search.to}
              aria-keyshortcuts="/"
              {...(isSearching ? { 'aria-current': 'page' as const } : {})}
            >
              <Search className="i" />
              {search.label}
              <kbd aria-hidden="true">/</kbd>
            </Link>
          ) : null}
          {links}
          {foot}
        </nav>
        <header className="top">
          {here?.label ?? brand}
          {search && !isSearching ? (
            <span className="acts">
              <IconButton icon={Search} label={search.label} to={search.to} />
            </span>
          ) : null}
        </header>
        <main className="main" id="noi-dung" tabIndex={-1}>
          <PlaceLabel value={here?.label}>{children}</PlaceLabel>
        </main>
        <nav className="tabs" aria-label="Chính, điện thoại">
          {bar.map((item) => (
            <NavLink key={item.to} to={item.to} className={isHere(item) ? 'on' : ''}>
              <item.icon className="i" />
              {item.short ?? item.label}
            </NavLink>
          ))}
          {search ? (
            <NavLink to={search.to} className={({ isActive }) => (isActive ? 'on' : '')}>
              <Search className="i" />
              {search.label}
            </NavLink>
          ) : null}
          <button type="button" onClick={() => setDrawerOpen(true)}>
            <MenuIcon className="i" />
            Thêm
          </button>
        </nav>
      </div>
      <ModalOverlay className="veil drawer-veil" isOpen={isDrawerOpen} onOpenChange={setDrawerOpen} isDismissable>
        <Modal className="drawer">
          <AriaDialog className="nav-drawer" aria-label="Danh mục">
            <header>
              <b>{brand}</b>
              <IconButton icon={X} label="Đóng danh mục" onPress={() => setDrawerOpen(false)} />
            </header>
            <nav aria-label="Tất cả">{links}</nav>
            {foot}
          </AriaDialog>
        </Modal>
      </ModalOverlay>
      <ToastRegion />
    </div>
  );
}
