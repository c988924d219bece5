import { organisation, registry, type GrantItemView, type ResponseOf, type SubjectKindView } from '@gs/contracts';
import { Award } from 'lucide-react';
import { useCallback, useState } from 'react';
import { useLoaderData } from 'react-router';
import {
  EmptyState,
  FilterBar,
  LoadMore,
  PageHeader,
  ProblemNote,
  Section,
  SelectFilter,
  WithAside,
  formatNumber,
  useFilterParam,
} from '@gs/web-ui';
import { api, asProblem, levelCopy, loader as load, paths, subjectKindCopy, type ProblemError } from '@gs/web-platform';
import { GrantLine } from '../grants/grant-line';
import '../grants/grants.css';
import { Origins } from './origins';

const kinds = Object.keys(subjectKindCopy) as SubjectKindView[];
type Grants = ResponseOf<typeof registry.organisationGrants>;
interface Query {
  readonly subjectKind?: SubjectKindView;
}

export const loader = load(async ({ params, request }) => {
  const id = params.id ?? '';
  const wanted = new URL(request.url).searchParams.get('loai');
  const subjectKind = kinds.find((kind) => kind === wanted);
  const query: Query = subjectKind ? { subjectKind } : {};
  const [unit, page] = await Promise.all([
    api(organisation.get, { params: { id }, signal: request.signal }),
    api(registry.organisationGrants, { params: { id }, query, signal: request.signal }),
  ]);
  return { unit, page, query };
});

/** One unit: its life line across mergers and splits, its versions, where it came from and what became of it. */
export function Component() {
  const { unit, page, query } = useLoaderData<typeof loader>();
  const [kind, setKind] = useFilterParam('loai');
  const last = unit.versions[0];
  const has = page.total > 0 ? `${formatNumber(page.total)} thành tích` : 'chưa có thành tích';
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Tra cứu', to: paths.search() }, { label: 'Đơn vị' }]}
        title={`${unit.name}: ${has}`}
        sub={[last ? levelCopy(last.level) : '', last?.parent ? `thuộc ${last.parent.name}` : '', `mã ${unit.code}`]
          .filter(Boolean)
          .join(', ')}
      />
      <WithAside asideLabel="Lịch sử đơn vị" width={364} aside={<Origins unit={unit} />}>
        <Section title="Dòng đời khen thưởng" note={formatNumber(page.total)} className="unit-line">
          <FilterBar>
            <SelectFilter
              label="Đối tượng"
              options={kinds.map((each) => ({ id: each, label: subjectKindCopy[each] }))}
              value={kind}
              onChange={setKind}
            />
          </FilterBar>
          {page.total === 0 ? (
            <EmptyState title="Chưa có thành tích nào" icon={Award}>
              Thành tích của đơn vị và của các đơn vị tiền thân hiện ở đây khi có quyết định.
            </EmptyState>
          ) : (
            <Line key={`${unit.id} ${JSON.stringify(query)}`} id={unit.id} query={query} page={page} />
          )}
        </Section>
      </WithAside>
    </>
  );
}
Component.displayName = 'OrganisationPage';

function Line({ id, query, page }: { readonly id: string; readonly query: Query; readonly page: Grants }) {
  const [more, setMore] = useState<readonly GrantItemView[]>([]);
  const [cursor, setCursor] = useState(page.nextCursor);
  const [isLoading, setLoading] = useState(false);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const grants = [...page.items, ...more];
  const loadMore = useCallback(async () => {
    if (cursor === null) return;
    setLoading(true);
    setProblem(null);
    try {
      const next = await api(registry.organisationGrants, { params: { id }, query: { ...query, cursor } });
      setMore((before) => [...before, ...next.items]);
      setCursor(next.nextCursor);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    } finally {
      setLoading(false);
    }
  }, [cursor, id, query]);
  return (
    <>
      <GrantLine grants={grants} of="unit" label="Dòng đời khen thưởng, mới nhất ở trên" />
      <ProblemNote problem={problem} />
      <LoadMore
        shown={grants.length}
        total={page.total}
        noun="thành tích"
        onMore={() => void loadMore()}
        isLoading={isLoading}
      />
    </>
  );
}
