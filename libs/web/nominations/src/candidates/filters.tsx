import type { OrganisationItemView } from '@gs/contracts';
import { useState } from 'react';
import { FilterBar, SearchField, SelectFilter, useFilterParam } from '@gs/web-ui';
import type { CandidateQuery } from './query';

const YEARS_SHOWN = 6;

interface Props {
  readonly units: readonly Pick<OrganisationItemView, 'id' | 'name'>[];
  readonly query: CandidateQuery;
  readonly awards: readonly { readonly code: string; readonly shortName: string; readonly count: number }[];
  readonly end: string | null;
}

/** Đơn vị, năm, hình thức khen and a name; all of it in the address. */
export function CandidateFilters({ units, query, awards, end }: Props) {
  const [, setUnit] = useFilterParam('don-vi');
  const [, setYear] = useFilterParam('nam');
  const [, setAward] = useFilterParam('khen');
  const [, setQ] = useFilterParam('q');
  return (
    <FilterBar end={end}>
      <SelectFilter
        label="Đơn vị"
        value={query.organisationId}
        onChange={setUnit}
        allLabel="Đơn vị của tôi"
        options={units.map((each) => ({ id: each.id, label: each.name }))}
      />
      <SelectFilter
        label="Năm"
        value={String(query.year)}
        onChange={setYear}
        allLabel="Năm nay"
        options={yearsWith(query.year).map((year) => ({ id: year, label: year }))}
      />
      <SelectFilter
        label="Khen"
        value={query.award ?? null}
        onChange={setAward}
        options={awards.map((each) => ({ id: each.code, label: each.shortName, count: each.count }))}
      />
      <NameSearch key={query.q ?? ''} q={query.q ?? ''} onSearch={setQ} />
    </FilterBar>
  );
}

function NameSearch({ q, onSearch }: { readonly q: string; readonly onSearch: (q: string | null) => void }) {
  const [typed, setTyped] = useState(q);
  return (
    <form
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim() || null);
      }}
    >
      <SearchField
        label="Tìm tên"
        placeholder="Tìm tên"
        value={typed}
        onChange={(text) => {
          setTyped(text);
          if (text === '' && q !== '') onSearch(null);
        }}
      />
    </form>
  );
}

/** The last few years, and the one in the address even when it is older. */
function yearsWith(chosen: number): readonly string[] {
  const now = new Date().getFullYear();
  const years = Array.from({ length: YEARS_SHOWN }, (_, back) => now - back);
  return [...new Set([...years, chosen])].sort((a, b) => b - a).map(String);
}
