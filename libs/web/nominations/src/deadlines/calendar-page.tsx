import { nominations, type ResponseOf } from '@gs/contracts';
import { Link, useLoaderData } from 'react-router';
import { CheckList, EmptyState, PageBody, PageHeader, Section, formatDate } from '@gs/web-ui';
import { api, loader as load, paths } from '@gs/web-platform';
import { clauseOf } from '../list/words';
import { weekdayName } from './words';
import './deadlines.css';

type Calendar = ResponseOf<typeof nominations.workingCalendar>;

export const loader = load(({ request }) => {
  const year = Number(new URL(request.url).searchParams.get('nam'));
  return api(nominations.workingCalendar, { query: year > 0 ? { year } : {}, signal: request.signal });
});

/** The working calendar as the book has it: what days do not count, what days are worked in exchange, and from which source. */
export function Component() {
  const calendar = useLoaderData<typeof loader>();
  const off = calendar.days.filter(({ kind }) => kind === 'off');
  const on = calendar.days.filter(({ kind }) => kind === 'on');
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Đề nghị', to: paths.nominations }, { label: 'Lịch làm việc' }]}
        title={`Năm ${calendar.year}: ${off.length} ngày nghỉ, ${on.length} ngày làm bù`}
        sub={
          calendar.isNoted
            ? 'Ngoài thứ Bảy, Chủ nhật. Mọi thời hạn tính bằng ngày làm việc theo lịch này.'
            : 'Bộ quy định chưa có thông báo nghỉ của năm này: chỉ có ngày nghỉ luật định cố định hằng năm.'
        }
      />
      <PageBody>
        <div className="calendar">
          <Years calendar={calendar} />
          <Days title="Ngày nghỉ" days={off} empty="Chưa có ngày nghỉ nào của năm này." />
          <Days title="Làm bù" days={on} empty="Không có ngày hoán đổi." />
          <Section title="Thời hạn từng bước" note={calendar.limits.length}>
            <CheckList
              label="Thời hạn từng bước"
              items={calendar.limits.map(({ code, name, workingDays, cite }) => ({
                id: code,
                tone: 'scheduled',
                title: `${name}: ${workingDays} ngày làm việc`,
                detail: clauseOf(cite),
              }))}
            />
          </Section>
          <Section title="Hạn trình hằng năm" note={calendar.cutOffs.length}>
            <CheckList
              label="Hạn trình hằng năm"
              items={calendar.cutOffs.map(({ code, name, lastDay, daysBefore, cite }) => ({
                id: code,
                tone: 'scheduled',
                title: `${name}: ${lastDay === null ? `trước ${daysBefore ?? 0} ngày` : `chậm nhất ${formatDate(lastDay)}`}`,
                detail: clauseOf(cite),
              }))}
            />
          </Section>
        </div>
      </PageBody>
    </>
  );
}
Component.displayName = 'CalendarPage';

function Years({ calendar: { years, year } }: { readonly calendar: Calendar }) {
  return (
    <nav aria-label="Năm">
      <ul className="years">
        {years.map((each) => (
          <li key={each}>
            <Link to={`?nam=${each}`} {...(each === year ? { 'aria-current': 'page' as const } : {})}>
              {each}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Days({
  title,
  days,
  empty,
}: {
  readonly title: string;
  readonly days: Calendar['days'];
  readonly empty: string;
}) {
  return (
    <Section title={title} note={days.length}>
      {days.length === 0 ? (
        <EmptyState title={empty} />
      ) : (
        <ul className="days">
          {days.map(({ date, name, cite }) => (
            <li key={date}>
              <time dateTime={date} className="num">
                {formatDate(date)}
              </time>
              <span>
                {weekdayName(date)}, {name}
                <small>{clauseOf(cite)}</small>
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
