import type { AwardItemView, OrganisationItemView } from '@gs/contracts';
import { useState } from 'react';
import { FilterBar, SearchField, SelectFilter, formatNumber, useFilterParam } from '@gs/web-ui';
import { nominationStateCopy, verdictCopy } from '@gs/web-platform';
import { states, verdicts } from './query';

const YEARS_SHOWN = 6;

interface Props {
  readonly total: number;
  readonly awards: readonly AwardItemView[];
  readonly units: readonly Pick<OrganisationItemView, 'id' | 'name'>[];
}

/** Năm, khen, đơn vị, điều kiện, trạng thái and a name; all of it in the address. */
export function Filters({ total, awards, units }: Props) {
  const [year, setYear] = useFilterParam('nam');
  const [award, setAward] = useFilterParam('khen');
  const [unit, setUnit] = useFilterParam('don-vi');
  const [verdict, setVerdict] = useFilterParam('dieu-kien');
  const [state, setState] = useFilterParam('trang-thai');
  const [q, setQ] = useFilterParam('q');
  const [submission, setSubmission] = useFilterParam('to-trinh');
  const [withdrawn, setWithdrawn] = useFilterParam('da-rut');
  const [order, setOrder] = useFilterParam('xep');
  return (
    <FilterBar end={`${formatNumber(total)} đề nghị`}>
      <SelectFilter label="Đợt" value={year} onChange={setYear} options={yearsWith(year)} />
      <SelectFilter
        label="Khen"
        value={award}
        onChange={setAward}
        options={awards.map((each) => ({ id: each.code, label: each.shortName }))}
      />
      <SelectFilter
        label="Đơn vị"
        value={unit}
        onChange={setUnit}
        options={units.map((each) => ({ id: each.id, label: each.name }))}
      />
      <SelectFilter
        label="Điều kiện"
        value={verdict}
        onChange={setVerdict}
        options={verdicts.map((id) => ({ id, label: verdictCopy[id].label }))}
      />
      <SelectFilter
        label="Trạng thái"
        value={state}
        onChange={setState}
        options={states.map((id) => ({ id, label: nominationStateCopy[id].label }))}
      />
      {submission ? (
        <SelectFilter
          label="Tờ trình"
          value={submission}
          onChange={setSubmission}
          options={[{ id: submission, label: 'đang xem' }]}
        />
      ) : null}
      {state === null ? (
        <SelectFilter
          label="Đã rút"
          value={withdrawn}
          onChange={setWithdrawn}
          allLabel="Không hiện"
          options={[{ id: 'hien', label: 'Hiện cả' }]}
        />
      ) : null}
      <SelectFilter
        label="Xếp theo"
        value={order}
        onChange={setOrder}
        allLabel={submission ? 'Thứ tự trong tờ trình' : 'Mới cập nhật'}
        options={[...(submission ? [{ id: 'moi', label: 'Mới cập nhật' }] : []), { id: 'han', label: 'Gần hạn' }]}
      />
      <NameSearch key={q ?? ''} q={q ?? ''} onSearch={setQ} />
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
function yearsWith(chosen: string | null): readonly { readonly id: string; readonly label: string }[] {
  const now = new Date().getFullYear();
  const years = Array.from({ length: YEARS_SHOWN }, (_, back) => String(now - back));
  const all = chosen !== null && chosen !== '' && !years.includes(chosen) ? [...years, chosen] : years;
  return all.map((year) => ({ id: year, label: year }));
}
