import { rules, type RuleChangeView } from '@gs/contracts';
import { Printer } from 'lucide-react';
import { useLoaderData } from 'react-router';
import {
  Button,
  DateField,
  EmptyState,
  FilterBar,
  PageBody,
  PageHeader,
  Section,
  SelectFilter,
  formatDate,
  useFilterParam,
} from '@gs/web-ui';
import { api, loader as load, paths } from '@gs/web-platform';
import { RulesTabs } from '../rules-tabs';
import { versionStateCopy } from '../words';
import { Changes } from './changes';
import '../rules.css';

export const loader = load(async ({ request }) => {
  const search = new URL(request.url).searchParams;
  const asked = { from: search.get('tu'), to: search.get('den'), fromVersion: search.get('tu-ban') };
  const given = { ...asked, toVersion: search.get('den-ban'), award: search.get('khen') };
  const query = Object.fromEntries(Object.entries(given).filter(([, value]) => value));
  const [changes, versions, catalogue] = await Promise.all([
    api(rules.changes, { query, signal: request.signal }),
    api(rules.versions, { signal: request.signal }),
    api(rules.catalogue, { query: {}, signal: request.signal }),
  ]);
  return { changes, versions: versions.items, awards: catalogue.items };
});

/** What was added, ended, changed between two days or two versions: of the whole book or of one award. */
export function Component() {
  const { changes, versions, awards } = useLoaderData<typeof loader>();
  const { from, to, fromVersion, toVersion, items } = changes;
  const [, setFrom] = useFilterParam('tu');
  const [, setTo] = useFilterParam('den');
  const [before, setBefore] = useFilterParam('tu-ban');
  const [after, setAfter] = useFilterParam('den-ban');
  const [award, setAward] = useFilterParam('khen');
  const options = versions.map(({ id, version, state, loadedAt }) => ({
    id,
    label: `${version}, ${versionStateCopy[state].label.toLocaleLowerCase('vi')}, nạp ${formatDate(loadedAt.slice(0, 10))}`,
  }));
  const name = awards.find(({ code }) => code === award)?.name;
  const when = from === to ? `vào ngày ${formatDate(from)}` : `từ ngày ${formatDate(from)} đến ngày ${formatDate(to)}`;
  return (
    <>
      <PageHeader
        {...(name
          ? {
              crumbs: [
                { label: 'Quy định', to: paths.rules },
                { label: name, to: paths.award(award ?? '') },
              ],
            }
          : {})}
        title={items.length === 0 ? `Không có thay đổi ${when}` : `${items.length} thay đổi ${when}`}
        sub={
          fromVersion.id === toVersion.id
            ? toVersion.state === 'current'
              ? 'Trong bộ quy định đang áp dụng'
              : `Trong bản ${toVersion.version}`
            : `Bản ${fromVersion.version} so với bản ${toVersion.version}`
        }
        actions={
          <Button icon={Printer} onPress={() => window.print()}>
            In
          </Button>
        }
      />
      <RulesTabs />
      <div className="rule-filters">
        <FilterBar>
          <DateField label="Từ ngày" value={from} onChange={setFrom} />
          <DateField label="Đến ngày" value={to} onChange={setTo} />
          {options.length > 1 ? (
            <>
              <SelectFilter
                label="Bản trước"
                options={options}
                value={before}
                onChange={setBefore}
                allLabel="Đang áp dụng"
              />
              <SelectFilter
                label="Bản sau"
                options={options}
                value={after}
                onChange={setAfter}
                allLabel="Đang áp dụng"
              />
            </>
          ) : null}
          <SelectFilter
            label="Khen thưởng"
            options={awards.map(({ code, name: label }) => ({ id: code, label }))}
            value={award}
            onChange={setAward}
          />
        </FilterBar>
      </div>
      <PageBody>
        <div className="read">
          {items.length === 0 ? (
            <EmptyState title="Không có gì khác nhau">Chọn hai ngày xa hơn, hoặc hai phiên bản khác.</EmptyState>
          ) : (
            grouped(items).map(([id, title, changes]) => (
              <Section key={id} title={title} note={changes.length}>
                <Changes items={changes} />
              </Section>
            ))
          )}
        </div>
      </PageBody>
    </>
  );
}
Component.displayName = 'RuleChangesPage';

/** Common rules first, then award by award, in the order of the book. */
function grouped(items: readonly RuleChangeView[]): [id: string, title: string, changes: RuleChangeView[]][] {
  const groups = new Map<string, [string, string, RuleChangeView[]]>();
  for (const item of items) {
    const id = item.award?.code ?? '';
    const group = groups.get(id) ?? [id, item.award?.name ?? 'Quy định chung', []];
    group[2].push(item);
    groups.set(id, group);
  }
  return [...groups.values()];
}
