import { decisions, type DecisionDetailView, type RecipientView } from '@gs/contracts';
import { useCallback, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { Button, ProblemNote, Skeleton, formatNumber } from '@gs/web-ui';
import { api, asProblem, paths, subjectKindCopy, type ProblemError } from '@gs/web-platform';

/** The list that goes with the decision, read in pages. */
export function Annex({ decision }: { readonly decision: DecisionDetailView }) {
  const [rows, setRows] = useState<readonly RecipientView[]>([]);
  const [cursor, setCursor] = useState<string | null | undefined>(undefined);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const [total, setTotal] = useState(0);
  const fetchPage = useCallback(
    async (from: string | undefined, signal?: AbortSignal): Promise<void> => {
      try {
        const page = await api(decisions.recipients, {
          params: { id: decision.id },
          query: { limit: 100, ...(from ? { cursor: from } : {}) },
          signal,
        });
        setRows((before) => (from ? [...before, ...page.items] : page.items));
        setCursor(page.nextCursor);
        setTotal(page.total);
        setProblem(null);
      } catch (thrown) {
        if (!signal?.aborted) setProblem(asProblem(thrown));
      }
    },
    [decision.id],
  );
  useEffect(() => {
    const leaving = new AbortController();
    void fetchPage(undefined, leaving.signal);
    return () => leaving.abort();
  }, [fetchPage]);
  return (
    <section id="annex" className="annex" aria-label="Danh sách kèm theo">
      <h3 className="paper-title">DANH SÁCH</h3>
      <p className="c">
        <i>(Kèm theo Quyết định số {decision.number ?? `      /${decision.symbol}`})</i>
      </p>
      <ProblemNote problem={problem} />
      {cursor === undefined && problem === null ? <Skeleton lines={8} /> : null}
      {rows.length > 0 ? (
        <div className="annex-scroll" tabIndex={0} role="region" aria-label="Bảng danh sách">
          <table>
            <thead>
              <tr>
                <th scope="col">Số</th>
                <th scope="col">Tên, chức vụ, đơn vị</th>
                <th scope="col">Đối tượng</th>
                <th scope="col">Tiền thưởng</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.id}>
                  <td>{row.seq}</td>
                  <td>
                    {row.nominationId ? (
                      <Link className="plain" to={paths.dossier(row.nominationId)}>
                        <b>{row.name}</b>
                      </Link>
                    ) : (
                      <b>{row.name}</b>
                    )}
                    {[row.position, row.unitName === row.name ? '' : row.unitName].filter(Boolean).length > 0
                      ? `, ${[row.position, row.unitName === row.name ? '' : row.unitName].filter(Boolean).join(', ')}`
                      : ''}
                  </td>
                  <td>{subjectKindCopy[row.kind]}</td>
                  <td className="r">{row.bonus === null ? '' : formatNumber(row.bonus)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      {cursor ? (
        <p className="c more-rows">
          <Button size="small" onPress={() => void fetchPage(cursor)}>
            Xem thêm ({formatNumber(rows.length)} trong {formatNumber(total)})
          </Button>
        </p>
      ) : null}
    </section>
  );
}
