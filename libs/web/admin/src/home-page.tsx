import { BookOpenText, Building2, ScrollText, Users } from 'lucide-react';
import { Link } from 'react-router';
import { PageBody, PageHeader } from '@gs/web-ui';
import { paths, useSession } from '@gs/web-platform';
import './admin.css';

/** The places of administration that this account may enter. */
export function Component() {
  const { can } = useSession();
  const places = [
    {
      may: can('account.manage'),
      to: paths.accounts,
      icon: Users,
      title: 'Tài khoản và phạm vi',
      text: 'Ai làm việc gì, trong đơn vị nào, đến bao giờ.',
    },
    {
      may: can('organisation.read'),
      to: paths.organisations,
      icon: Building2,
      title: 'Đơn vị',
      text: 'Đơn vị vào một ngày, tên cũ, đơn vị kế thừa.',
    },
    {
      may: true,
      to: paths.rules,
      icon: BookOpenText,
      title: 'Danh mục và bộ quy định',
      text: 'Đọc vào một ngày, so sánh, nạp dự thảo, diễn tập trên hồ sơ đang mở.',
    },
    {
      may: can('audit.read'),
      to: paths.audit,
      icon: ScrollText,
      title: 'Nhật ký',
      text: 'Ai đã làm gì, lúc nào. Chỉ thêm, không sửa được.',
    },
  ].filter((place) => place.may);
  return (
    <>
      <PageHeader title="Quản trị" />
      <PageBody>
        <ul className="places">
          {places.map((place) => (
            <li key={place.to}>
              <Link className="plain" to={place.to}>
                <place.icon className="i" />
                <span>
                  <b>{place.title}</b>
                  <small>{place.text}</small>
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </PageBody>
    </>
  );
}
Component.displayName = 'AdminHomePage';
