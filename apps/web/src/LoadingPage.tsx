import { BrandMark } from '@gs/web-ui';

/** While the first chunk is on its way. */
export function LoadingPage() {
  return (
    <div className="first-load" role="status">
      <BrandMark />
      <span className="vh">Đang mở Gương Sáng</span>
    </div>
  );
}
