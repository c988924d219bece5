import { rules, type RehearsedNominationView } from '@gs/contracts';
import { ArrowRight, Download } from 'lucide-react';
import { Link, useLoaderData, useParams, useSearchParams } from 'react-router';
import {
  EmptyState,
  FilterBar,
  LinkButton,
  Note,
  PageBody,
  PageHeader,
  SelectFilter,
  StateMark,
  formatNumber,
  useFilterParam,
} from '@gs/web-ui';
import { api, loader as load, outcomeCopy, paths, urlOf, verdictCopy } from '@gs/web-platform';
import { effectCopy, rehearsedCopy } from '../words';
import '../rules.css';

type Change = RehearsedNominationView['change'];
const kinds = Object.keys(rehearsedCopy) as Change[];

const queryOf = (search: URLSearchParams) => {
  const change = kinds.find((kind) => kind === search.get('ket-qua'));
  const [organisationId, award] = [search.get('don-vi'), search.get('khen')];
  return {
    ...(change ? { change } : {}),
    ...(organisationId ? { organisationId } : {}),
    ...(award ? { award } : {}),
  };
};

export const loader = load(({ params, request }) =>
  api(rules.rehearse, {
    params: { id: params.id ?? '' },
    query: queryOf(new URL(request.url).searchParams),
    signal: request.signal,
  }),
);

/** Every open nomination by another version beside the one in force: who gains, who loses, by which clause. */
export function Component() {
  const { version, current, counts, organisations, awards, items, hidden } = useLoaderData<typeof loader>();
  const { id = '' } = useParams();
  const [search] = useSearchParams();
  const [change, setChange] = useFilterParam('ket-qua');
  const [unit, setUnit] = useFilterParam('don-vi');
  const [award, setAward] = useFilterParam('khen');
  const isSame = kinds.every((kind) => counts[kind] === 0);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Quy định', to: paths.rules },
          { label: 'Phiên bản', to: paths.ruleVersions },
          { label: `Diễn tập ${version.version}` },
        ]}
        title={
          isSame
            ? `Không đề nghị nào đổi kết luận trong ${formatNumber(counts.open)} đề nghị đang mở`
            : `${formatNumber(counts.gains)} thêm, ${formatNumber(counts.loses)} mất trong ${formatNumber(counts.open)} đề nghị đang mở`
        }
        sub={`Bản ${version.version} đặt cạnh bản đang áp dụng ${current.version}. Chỉ tính thử, không ghi gì vào hồ sơ.`}
        actions={
          items.length > 0 ? (
            <LinkButton
              to={urlOf(rules.rehearsalWorkbook, { params: { id }, query: queryOf(search) })}
              external
              icon={Download}
            >
              Tải bảng {formatNumber(items.length)} dòng
            </LinkButton>
          ) : null
        }
      />
      <FilterBar end={`${formatNumber(items.length)} đề nghị`}>
        <SelectFilter
          label="Kết quả"
          options={kinds.map((kind) => ({ id: kind, label: rehearsedCopy[kind].label, count: counts[kind] }))}
          value={change}
          onChange={setChange}
        />
        <SelectFilter
          label="Đơn vị"
          options={organisations.map(({ id: organisation, name }) => ({ id: organisation, label: name }))}
          value={unit}
          onChange={setUnit}
        />
        <SelectFilter
          label="Khen thưởng"
          options={awards.map(({ code, name }) => ({ id: code, label: name }))}
          value={award}
          onChange={setAward}
        />
      </FilterBar>
      <PageBody>
        <div className="figures">
          {kinds.map((kind) => (
            <Figure key={kind} kind={kind} count={counts[kind]} search={search} />
          ))}
        </div>
        {hidden > 0 ? (
          <Note title={`${formatNumber(hidden)} đề nghị ngoài phạm vi được xem`}>
            Tài khoản này chỉ thấy số đếm của các đề nghị đó. Người có quyền xem hồ sơ mở trang này sẽ thấy từng người.
          </Note>
        ) : null}
        {items.length === 0 ? (
          hidden === 0 ? (
            <EmptyState title="Không có đề nghị nào đổi kết luận">
              Bản này cho cùng kết luận với bản đang áp dụng trên các đề nghị đang mở.
            </EmptyState>
          ) : null
        ) : (
          <ul className="rehearsed">
            {items.map((item) => (
              <Rehearsed key={item.id} item={item} />
            ))}
          </ul>
        )}
      </PageBody>
    </>
  );
}
Component.displayName = 'RehearsalPage';

function Figure({ kind, count, search }: { kind: Change; count: number; search: URLSearchParams }) {
  const next = new URLSearchParams(search);
  next.set('ket-qua', kind);
  const inner = (
    <>
      <b>{formatNumber(count)}</b> {rehearsedCopy[kind].label.toLocaleLowerCase('vi')}
    </>
  );
  return count === 0 ? <span>{inner}</span> : <Link to={`?${next.toString()}`}>{inner}</Link>;
}

function Rehearsed({ item }: { readonly item: RehearsedNominationView }) {
  const { label, tone } = rehearsedCopy[item.change];
  const [before, after] = [verdictCopy[item.before], verdictCopy[item.after]];
  return (
    <li>
      <div className="who">
        <StateMark tone={tone}>{label}</StateMark>
        <Link to={paths.dossier(item.id)}>
          <b>{item.subjectName}</b>
        </Link>
        <span className="of">
          {item.award.name} {item.year}, {item.organisation.name}
        </span>
        {item.before === item.after ? null : (
          <span className="turn">
            <StateMark tone={before.tone}>{before.label}</StateMark>
            <ArrowRight className="i" aria-label="thành" />
            <StateMark tone={after.tone}>{after.label}</StateMark>
          </span>
        )}
      </div>
      <ul className="why">
        {item.conditions.map((condition) => (
          <li key={`${condition.ruleId} ${condition.title}`}>
            <b>{condition.title}</b>{' '}
            <span className="of">
              từ «{wordOf(condition.before)}» thành «{wordOf(condition.after)}», {effectCopy[condition.effect]}
            </span>
            <p>{condition.words}</p>
            <p className="cite">{condition.cite}</p>
          </li>
        ))}
      </ul>
    </li>
  );
}

const wordOf = (outcome: RehearsedNominationView['conditions'][number]['before']): string =>
  outcome === null ? 'không có' : outcomeCopy[outcome].label.toLocaleLowerCase('vi');
