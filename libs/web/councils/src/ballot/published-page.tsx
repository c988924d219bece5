import { readCode } from '@gs/ballots';
import { councils } from '@gs/contracts';
import { useMemo, useState } from 'react';
import { Link, useLoaderData } from 'react-router';
import {
  Checkbox,
  EmptyState,
  LinkButton,
  PageBody,
  PageHeader,
  SearchField,
  foldVietnamese,
  formatDateTime,
} from '@gs/web-ui';
import { api, loader as load, paths, urlOf, useSession } from '@gs/web-platform';
import { useKept } from './keeping';
import { PublishedItem } from './published-item';
import { inGroups } from './root-text';
import type { Published } from './use-published';
import '../councils.css';
import './ballot.css';

export const loader = load(({ params, request }) =>
  api(councils.published, { params: { id: params.voteId ?? '' }, signal: request.signal }),
);

/** What everybody on the council may see of a counted secret vote: codes and choices item by item, figures, what fixes them. */
export function Component() {
  const list = useLoaderData<typeof loader>();
  const { me } = useSession();
  const kept = useKept(me.accountId, list.voteId);
  const [sought, setSought] = useState('');
  const [showsMine, setShowsMine] = useState(false);
  const code = readCode(sought);
  const shown = useMemo(() => found(list, sought, code), [list, sought, code]);
  const mine = useMemo(
    () => new Set(showsMine && kept?.stage === 'cast' ? kept.ballots.map((each) => each.code) : []),
    [showsMine, kept],
  );
  const file = (format: 'json' | 'html'): string => urlOf(councils.voteRecord, { params: { id: list.voteId, format } });
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Hội đồng', to: paths.councils },
          { label: list.sessionTitle, to: paths.session(list.sessionId) },
        ]}
        title={`Danh sách mã phiếu: ${list.title}`}
        sub={`${resultOf(list)} Kết thúc ${formatDateTime(list.closedAt)}.`}
        actions={
          list.root === null ? undefined : (
            <>
              <LinkButton external download to={file('json')}>
                Tải hồ sơ kiểm phiếu
              </LinkButton>
              <LinkButton external download to={file('html')}>
                Tải trang tự kiểm
              </LinkButton>
            </>
          )
        }
      />
      <PageBody>
        <div className="published">
          <p className="small mute">
            Mỗi lá phiếu trên màn hình có một mã, chỉ người bỏ phiếu biết là của mình. Mã xếp theo thứ tự của chính nó,
            không theo giờ hay theo người; mã ở các mục khác nhau không cho biết là của cùng một người.{' '}
            <Link to={paths.ballotSecrecy}>Phiếu kín được giữ kín thế nào</Link>
          </p>
          <div className="published-tools">
            <SearchField
              label="Tìm mã phiếu hoặc tên"
              placeholder="Mã phiếu hoặc tên"
              value={sought}
              onChange={setSought}
            />
            {kept?.stage === 'cast' ? (
              <Checkbox isSelected={showsMine} onChange={setShowsMine}>
                Chỉ ra mã của tôi trên màn hình này
              </Checkbox>
            ) : null}
          </div>
          {shown.length === 0 ? (
            <EmptyState title={code === null ? 'Không có mục nào khớp' : `Không có mã ${code} trong danh sách`}>
              {code === null ? (
                'Gõ lại tên hoặc cả mười ký tự của mã phiếu.'
              ) : (
                <>
                  So lại từng ký tự với biên nhận. Vẫn không có:{' '}
                  <Link to={`${paths.ballotSecrecy}#khong-thay-ma`}>thủ tục khi không thấy mã phiếu</Link>.
                </>
              )}
            </EmptyState>
          ) : (
            shown.map((item) => <PublishedItem key={item.id} item={item} mine={mine} sought={code} />)
          )}
          {list.root === null ? (
            <p className="cite">
              Hồ sơ kiểm phiếu của cả cuộc bỏ phiếu chỉ dành cho người tham gia mọi mục. Các mục trên đây đủ để đối
              chiếu phiếu của anh/chị.
            </p>
          ) : (
            <div className="root">
              <p>
                Mã niêm cả cuộc bỏ phiếu <span className="code">{inGroups(list.root)}</span>
              </p>
              <p className="cite">
                Mã này in trong biên bản kiểm phiếu. Sửa một lá phiếu, một con số hay một kết quả thì mã khác đi. Trang
                tự kiểm có sẵn hồ sơ bên trong, mở không cần mạng: kiểm lại từng lá phiếu, từng phép cộng, mã niêm và
                chữ ký.
              </p>
            </div>
          )}
        </div>
      </PageBody>
    </>
  );
}
Component.displayName = 'PublishedPage';

function resultOf(list: Published): string {
  const count = (result: string): number => list.items.filter((item) => item.result === result).length;
  const [passed, failed] = [count('passed'), count('not-passed')];
  const rest = list.items.length - passed - failed;
  return `${passed} mục đạt, ${failed} mục không đạt${rest > 0 ? `, ${rest} mục không tính` : ''}.`;
}

/** Items with the code that was typed, else items whose name has the words. */
function found(list: Published, sought: string, code: string | null): Published['items'] {
  if (sought.trim() === '') return list.items;
  if (code !== null) {
    const byCode = list.items.filter((item) => item.ballots.some((ballot) => ballot.code === code));
    if (byCode.length > 0) return byCode;
  }
  const words = foldVietnamese(sought);
  return list.items.filter((item) => foldVietnamese(`${item.title} ${item.subtitle}`).includes(words));
}
