import { formatDate } from '@gs/web-ui';
import { Link } from 'react-router';
import { paths } from '@gs/web-platform';

/** Which version is read, when it is not the one in force. */
export function Standing({
  version,
}: {
  readonly version: { readonly version: string; readonly state: 'draft' | 'current' | 'former' };
}) {
  if (version.state === 'current') return <>Bộ quy định đang áp dụng</>;
  return (
    <>
      {version.state === 'draft' ? 'Dự thảo' : 'Bản đã thay'} {version.version}, không phải bản đang áp dụng.{' '}
      <Link to={paths.ruleVersions}>Các phiên bản</Link>
    </>
  );
}

export const asOn = (date: string): string => `vào ngày ${formatDate(date)}`;
