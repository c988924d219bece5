import { commonCopy, isDemo, paths } from '@gs/web-platform';
import { BrandMark } from '@gs/web-ui';
import { Link, NavLink, Outlet } from 'react-router';

/** Public pages: a head with its places, the page, who answers for it. No component kit, no session. */
export function Component() {
  const active = ({ isActive }: { readonly isActive: boolean }) => (isActive ? 'on' : '');
  return (
    <div className="pub">
      <a className="skip" href="#noi-dung">
        Đến nội dung
      </a>
      {isDemo() ? <p className="banner">{commonCopy.demo}</p> : null}
      <header className="site">
        <div>
          <Link className="brand" to={paths.verify()}>
            <BrandMark />
            Gương Sáng
          </Link>
          <nav aria-label="Chính">
            <NavLink to={paths.verify()} className={active}>
              Xác minh
            </NavLink>
            <Link to={paths.signIn()}>Đăng nhập</Link>
          </nav>
        </div>
      </header>
      <div id="noi-dung" className="pub-body">
        <Outlet />
      </div>
      <footer className="about">
        <div>
          <span>Cơ quan thi đua, khen thưởng của tỉnh quản lý trang này.</span>
          <Link to={paths.verify()}>Cách xác minh</Link>
        </div>
      </footer>
    </div>
  );
}
