import '../styles/index.css';
import { FileText, ListTodo, Settings2, Stamp, Users } from 'lucide-react';
import { createRoot } from 'react-dom/client';
import { createMemoryRouter, Outlet } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { AppShell, PaperFrame, PageHeader, WithAside, IconButton, startTheme, ThemeToggle, UiProvider } from '../index';
import { FieldsPage } from './FieldsPage';
import { ListPage } from './ListPage';
import { PartsPage } from './PartsPage';
import { SessionPage } from './SessionPage';

// The address after «#» chooses the page: gallery.html#/de-nghi?mo=3. Looked at and tested, never built.
const items = [
  { to: '/viec', label: 'Việc của tôi', short: 'Việc', icon: ListTodo, count: 8 },
  { to: '/de-nghi', label: 'Đề nghị', icon: FileText },
  { to: '/hoi-dong', label: 'Hội đồng', icon: Users },
  { to: '/quyet-dinh', label: 'Quyết định', icon: Stamp },
  { to: '/o-nhap', label: 'Ô nhập', icon: Settings2, isApart: true },
];

function Shell() {
  return (
    <UiProvider>
      <AppShell
        brand="Gương Sáng"
        home="/viec"
        items={items}
        search={{ to: '/tra-cuu', label: 'Tra cứu' }}
        user={{ name: 'Hoàng Thị Thu Trang', role: 'Chuyên viên, Sở Nội vụ' }}
        userActions={
          <>
            <IconButton icon={Settings2} label="Đổi mật khẩu" />
            <ThemeToggle />
          </>
        }
      >
        <Outlet />
      </AppShell>
    </UiProvider>
  );
}

function PaperPage() {
  return (
    <>
      <PageHeader title="Dự thảo quyết định" />
      <WithAside flush asideLabel="Kiểm tra" aside={<p>Kiểm tra</p>}>
        <PaperFrame src="/mau.pdf" label="Dự thảo" />
      </WithAside>
    </>
  );
}

startTheme();
const router = createMemoryRouter(
  [
    {
      Component: Shell,
      children: [
        { path: '/de-nghi', Component: ListPage },
        { path: '/hoi-dong', Component: SessionPage },
        { path: '/quyet-dinh', Component: PartsPage },
        { path: '/o-nhap', Component: FieldsPage },
        { path: '/giay', Component: PaperPage },
        { path: '*', Component: PartsPage },
      ],
    },
  ],
  { initialEntries: [location.hash.slice(1) || '/de-nghi'] },
);
const root = document.getElementById('root');
if (root) createRoot(root).render(<RouterProvider router={router} />);
