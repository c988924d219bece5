import { rules, type ProvisionView } from '@gs/contracts';
import { ArrowRightLeft, Printer } from 'lucide-react';
import { Link, useLoaderData } from 'react-router';
import {
  Button,
  DateField,
  Facts,
  FilterBar,
  LinkButton,
  Note,
  PageBody,
  PageHeader,
  Section,
  useFilterParam,
} from '@gs/web-ui';
import { api, loader as load, paths } from '@gs/web-platform';
import { sectionCopy } from '../words';
import { Provisions } from './provisions';
import { asOn, Standing } from './standing';
import '../rules.css';

export const loader = load(async ({ params, request }) => {
  const search = new URL(request.url).searchParams;
  const [on, version] = [search.get('ngay'), search.get('ban')];
  return api(rules.award, {
    params: { code: params.code ?? '' },
    query: { ...(on ? { on } : {}), ...(version ? { version } : {}) },
    signal: request.signal,
  });
});

const order: readonly ProvisionView['section'][] = [
  'issuer',
  'standard',
  'common',
  'part',
  'vote',
  'quorum',
  'bonus',
  'object',
  'route',
  'limit',
  'cut-off',
  'cap',
];

/** One title or form as a person reads it on a day: all the book says, each with its clause. */
export function Component() {
  const { on, version, award, isGiven, provisions } = useLoaderData<typeof loader>();
  const [day, setDay] = useFilterParam('ngay');
  const of = (section: ProvisionView['section']): ProvisionView[] =>
    provisions.filter((each) => each.section === section);
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Quy định', to: paths.rules }, { label: award.shortName }]}
        title={`${award.name} ${asOn(on)}`}
        sub={<Standing version={version} />}
        actions={
          <>
            <LinkButton
              to={paths.ruleChanges({ khen: award.code, tu: null, den: on, 'tu-ban': null, 'den-ban': null })}
              icon={ArrowRightLeft}
            >
              Thay đổi
            </LinkButton>
            <Button icon={Printer} onPress={() => window.print()}>
              In
            </Button>
          </>
        }
      />
      <div className="rule-filters">
        <FilterBar>
          <DateField label="Vào ngày" value={day ?? on} onChange={setDay} />
        </FilterBar>
      </div>
      <PageBody>
        <div className="read">
          {isGiven ? null : (
            <Note tone="warning" title="Không tặng vào ngày này">
              Dưới đây là bản gần nhất của khen thưởng này.
            </Note>
          )}
          <Facts facts={of('award').map(({ label, words }) => ({ label, value: words }))} />
          {award.hasRules ? null : (
            <Note title="Chưa có tiêu chuẩn để tự kiểm tra">
              Người thẩm định đối chiếu văn bản và ghi kết luận; các điều kiện chung vẫn được kiểm tra.
            </Note>
          )}
          {order
            .filter((section) => of(section).length > 0)
            .map((section) => (
              <Section
                key={section}
                title={sectionCopy[section]}
                note={of(section).filter(({ depth }) => depth === 0).length}
              >
                <Provisions rows={of(section)} on={on} />
              </Section>
            ))}
          <p className="mute small">
            Thành viên Hội đồng có liên quan, thời hạn khác, loại hình và ngày nghỉ: xem{' '}
            <Link to={paths.generalRules}>Quy định chung</Link>.
          </p>
        </div>
      </PageBody>
    </>
  );
}
Component.displayName = 'AwardPage';
