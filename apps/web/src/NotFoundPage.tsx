import { paths } from '@gs/web-platform';
import { BrandMark } from '@gs/web-ui';
import { useEffect } from 'react';
import { Link } from 'react-router';

/** No such place, or not one for this account: both read alike. */
export function NotFound() {
  useEffect(() => {
    document.title = 'Không tìm thấy · Gương Sáng';
  }, []);
  return (
    <main className="body problem-page">
      <Link className="brand" to={paths.home}>
        <BrandMark />
        Gương Sáng
      </Link>
      <h1>Không tìm thấy trang này</h1>
      <p>Trang không có hoặc không thuộc phạm vi của anh/chị. Kiểm tra lại đường dẫn, hoặc đi tiếp từ đây.</p>
      <div className="acts-row">
        <Link className="btn" to={paths.home}>
          Về Việc của tôi
        </Link>
        <Link className="btn quiet" to={paths.verify()}>
          Xác minh quyết định
        </Link>
      </div>
    </main>
  );
}
