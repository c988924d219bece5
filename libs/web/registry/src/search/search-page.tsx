import { registry } from '@gs/contracts';
import { useEffect, useRef, useState } from 'react';
import { useLoaderData, useNavigate, useNavigation } from 'react-router';
import { EmptyState, LinkButton, PageBody, PageHeader, SearchField } from '@gs/web-ui';
import { api, loader as load, paths, useSession } from '@gs/web-platform';
import { ledgerPaths } from '../ledger/ledger-paths';
import { Results } from './results';
import { useResultKeys } from './use-result-keys';
import './search.css';

const LIMIT = 50;
const QUIET_MS = 350;

export const loader = load(async ({ request }) => {
  const q = new URL(request.url).searchParams.get('q')?.trim() ?? '';
  const found =
    q.length < 2 ? null : await api(registry.search, { query: { q, limit: LIMIT }, signal: request.signal });
  return { q, found };
});

/** One box: people, collectives, households, units by any name they ever had, decisions. */
export function Component() {
  const { q, found } = useLoaderData<typeof loader>();
  const { can } = useSession();
  const navigate = useNavigate();
  const { state } = useNavigation();
  const [typed, setTyped] = useState(q);
  const lastSent = useRef(q);
  const page = useRef<HTMLDivElement>(null);
  useResultKeys(page);

  const seek = (text: string): void => {
    const wanted = text.trim();
    if (wanted === lastSent.current) return;
    lastSent.current = wanted;
    void navigate(paths.search(wanted), { replace: true, preventScrollReset: true });
  };
  useEffect(() => {
    // Somebody came back or followed a link to another search.
    if (q === lastSent.current) return;
    lastSent.current = q;
    setTyped(q);
  }, [q]);
  useEffect(() => {
    const wanted = typed.trim();
    if (wanted.length === 1) return;
    const timer = setTimeout(() => seek(typed), QUIET_MS);
    return () => clearTimeout(timer);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- waits for the typing to rest, nothing else
  }, [typed]);

  const isCut = found !== null && Object.values(found).some((rows) => rows.length >= LIMIT);
  const total = found ? found.subjects.length + found.organisations.length + found.decisions.length : 0;
  return (
    <>
      <PageHeader
        title={
          found === null
            ? 'Tra cứu'
            : total === 0
              ? 'Không tìm thấy'
              : `${total} kết quả${isCut ? ' đầu tiên' : ''} cho “${q}”`
        }
        sub="Người, tập thể, hộ gia đình, đơn vị kể cả tên cũ, quyết định. Gõ không dấu cũng tìm được."
        actions={can('ledger.import') ? <LinkButton to={ledgerPaths.imports}>Nhập lịch sử</LinkButton> : undefined}
      />
      <PageBody>
        <div className="look-up" ref={page}>
          <SearchField
            className="look-up-box"
            label="Tra cứu"
            placeholder="Tên, số quyết định hoặc số định danh"
            value={typed}
            onChange={setTyped}
            onSubmit={seek}
            autoFocus
          />
          <p className="vh" role="status">
            {state !== 'idle' || found === null ? '' : `${total} kết quả`}
          </p>
          {found === null ? (
            <EmptyState title="Gõ ít nhất hai chữ để tìm">
              Ví dụ: “nguyen thi lien”, “Sơn Lộc”, “1276/QĐ-UBND”, hoặc đủ 12 số định danh của một người.
            </EmptyState>
          ) : total === 0 ? (
            <EmptyState title={`Không thấy gì khớp với “${q}”`}>
              Thử viết ít chữ hơn, bỏ chức vụ và học vị, hoặc tìm theo đơn vị. Chỉ thấy thành tích trong phạm vi anh/chị
              được giao.
            </EmptyState>
          ) : (
            <Results found={found} limit={LIMIT} />
          )}
        </div>
      </PageBody>
    </>
  );
}
Component.displayName = 'SearchPage';
