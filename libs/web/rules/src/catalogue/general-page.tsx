import { rules, type ProvisionView } from '@gs/contracts';
import { useLoaderData } from 'react-router';
import { DateField, FilterBar, PageBody, PageHeader, Section, useFilterParam } from '@gs/web-ui';
import { api, loader as load } from '@gs/web-platform';
import { RulesTabs } from '../rules-tabs';
import { sectionCopy } from '../words';
import { Provisions } from './provisions';
import { asOn, Standing } from './standing';
import '../rules.css';

export const loader = load(async ({ request }) => {
  const search = new URL(request.url).searchParams;
  const [on, version] = [search.get('ngay'), search.get('ban')];
  return api(rules.general, {
    query: { ...(on ? { on } : {}), ...(version ? { version } : {}) },
    signal: request.signal,
  });
});

const order: readonly ProvisionView['section'][] = ['book', 'common', 'quorum', 'vote', 'conflict', 'bonus', 'limit'];

/** What holds for every award on a day. */
export function Component() {
  const { on, version, provisions } = useLoaderData<typeof loader>();
  const [day, setDay] = useFilterParam('ngay');
  return (
    <>
      <PageHeader title={`Quy định chung ${asOn(on)}`} sub={<Standing version={version} />} />
      <RulesTabs />
      <div className="rule-filters">
        <FilterBar>
          <DateField label="Vào ngày" value={day ?? on} onChange={setDay} />
        </FilterBar>
      </div>
      <PageBody>
        <div className="read">
          {order.map((section) => {
            const rows = provisions.filter((each) => each.section === section);
            return rows.length === 0 ? null : (
              <Section key={section} title={sectionCopy[section]} note={rows.length}>
                <Provisions rows={rows} on={on} />
              </Section>
            );
          })}
        </div>
      </PageBody>
    </>
  );
}
Component.displayName = 'GeneralRulesPage';
