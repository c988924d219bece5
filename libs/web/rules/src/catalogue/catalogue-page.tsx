import { rules, type CatalogueItemView } from '@gs/contracts';
import { useState } from 'react';
import { useLoaderData } from 'react-router';
import {
  DataTable,
  DateField,
  EmptyState,
  FilterBar,
  foldVietnamese,
  PageBody,
  PageHeader,
  SearchField,
  SelectFilter,
  StateMark,
  useFilterParam,
} from '@gs/web-ui';
import { api, levelCopy, loader as load, paths, subjectKindCopy } from '@gs/web-platform';
import { RulesTabs } from '../rules-tabs';
import { kindCopy } from '../words';
import { asOn, Standing } from './standing';
import '../rules.css';

export const loader = load(async ({ request }) => {
  const search = new URL(request.url).searchParams;
  const [on, version] = [search.get('ngay'), search.get('ban')];
  return api(rules.catalogue, {
    query: { ...(on ? { on } : {}), ...(version ? { version } : {}) },
    signal: request.signal,
  });
});

/** All titles and forms as they stood on a day; found by any way of writing them. */
export function Component() {
  const { on, version, ruleSet, items } = useLoaderData<typeof loader>();
  const [query, setQuery] = useFilterParam('q');
  const [typed, setTyped] = useState(query ?? '');
  const [kind, setKind] = useFilterParam('loai');
  const [level, setLevel] = useFilterParam('cap');
  const [subject, setSubject] = useFilterParam('cho');
  const [day, setDay] = useFilterParam('ngay');
  const [draft] = useFilterParam('ban');
  const shown = items.filter(
    (item) =>
      matches(item, typed) &&
      (kind === null || item.kind === kind) &&
      (level === null || item.level === level) &&
      (subject === null || item.subjectKinds.some((each) => each === subject)),
  );
  return (
    <>
      <PageHeader
        title={`${shown.length} danh hiệu và hình thức ${asOn(on)}`}
        sub={
          <>
            {ruleSet ? `${ruleSet.name}. ` : ''}
            <Standing version={version} />
          </>
        }
      />
      <RulesTabs />
      <div className="rule-filters">
        <FilterBar>
          <SearchField
            label="Tìm theo tên, viết tắt, cách viết"
            placeholder="Tên, viết tắt: CSTĐCS, BK tỉnh"
            value={typed}
            onChange={(text) => {
              setTyped(text);
              setQuery(text.trim() || null);
            }}
          />
          <SelectFilter
            label="Loại"
            options={Object.entries(kindCopy).map(([id, label]) => ({ id, label }))}
            value={kind}
            onChange={setKind}
          />
          <SelectFilter
            label="Cấp"
            options={[...new Set(items.map((item) => item.level))].map((id) => ({ id, label: levelCopy(id) }))}
            value={level}
            onChange={setLevel}
          />
          <SelectFilter
            label="Tặng cho"
            options={Object.entries(subjectKindCopy).map(([id, label]) => ({ id, label }))}
            value={subject}
            onChange={setSubject}
          />
          <DateField label="Vào ngày" value={day ?? on} onChange={setDay} />
        </FilterBar>
      </div>
      <PageBody>
        <DataTable
          label="Danh mục"
          rows={shown}
          rowId={(row) => row.code}
          rowName={(row) => row.name}
          rowHref={(row) => paths.award(row.code, day, draft)}
          empty={
            <EmptyState title="Không có khen thưởng nào như vậy vào ngày này">
              Thử viết tắt khác, bỏ bớt bộ lọc, hoặc chọn ngày khác.
            </EmptyState>
          }
          columns={[
            { id: 'name', head: 'Tên', cell: (row) => row.name, width: '36%' },
            { id: 'short', head: 'Viết tắt', cell: (row) => row.shortName, isMuted: true, phone: 'hide' },
            { id: 'kind', head: 'Loại', cell: (row) => kindCopy[row.kind], width: '100px', phone: 'hide' },
            { id: 'level', head: 'Cấp', cell: (row) => levelCopy(row.level), width: '100px', isMuted: true },
            {
              id: 'subjects',
              head: 'Tặng cho',
              cell: (row) => row.subjectKinds.map((each) => subjectKindCopy[each]).join(', '),
              isMuted: true,
            },
            {
              id: 'rules',
              head: 'Tiêu chuẩn',
              width: '140px',
              phone: 'end',
              cell: (row) =>
                row.hasRules ? (
                  <StateMark tone="met">Tự kiểm tra</StateMark>
                ) : (
                  <StateMark tone="none">Người xét</StateMark>
                ),
            },
          ]}
        />
      </PageBody>
    </>
  );
}
Component.displayName = 'CataloguePage';

/** Each word typed begins or stands within one of the ways the award is written; accents do not matter. */
function matches(item: CatalogueItemView, typed: string): boolean {
  const words = foldVietnamese(typed).split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const ways = [item.name, item.shortName, item.code, item.nationalCode ?? '', ...item.synonyms].map(foldVietnamese);
  return ways.some((way) => words.every((word) => way.includes(word)));
}
