import { registry, type ResponseOf, type TodoItemView } from '@gs/contracts';
import { ListTodo } from 'lucide-react';
import { Link, useLoaderData } from 'react-router';
import { DateText, EmptyState, LinkButton, PageBody, PageHeader, Section, StateMark, formatLongDate } from '@gs/web-ui';
import { api, dueCopy, loader as load, paths, useSession } from '@gs/web-platform';
import { titleOf, urgentWords } from './words';
import './todo.css';

type Sent = ResponseOf<typeof registry.todo>['sent'][number];

export const loader = load(({ request }) => api(registry.todo, { signal: request.signal }));

/** What waits for me, the most urgent first; then what I sent and where it is now. */
export function Component() {
  const { items, sent } = useLoaderData<typeof loader>();
  const today = formatLongDate(new Date().toISOString());
  return (
    <>
      <PageHeader title={titleOf(items)} sub={`${today}. ${urgentWords(items)}`.trim()} />
      <PageBody>
        <div className="todo">
          {items.length === 0 ? (
            <NothingWaits />
          ) : (
            <Section title="Chờ tôi" note={items.length} right="Gấp nhất ở trên, tính theo ngày làm việc">
              <ul className="jobs">
                {items.map((item, at) => (
                  <Job key={item.key} item={item} isFirst={at === 0} />
                ))}
              </ul>
            </Section>
          )}
          {sent.length > 0 ? (
            <Section title="Tôi đã trình, đang ở đâu" note={sent.length}>
              <ul className="sent">
                {sent.map((each) => (
                  <SentRow key={`${each.href} ${each.title}`} sent={each} />
                ))}
              </ul>
            </Section>
          ) : null}
        </div>
      </PageBody>
    </>
  );
}
Component.displayName = 'TodoPage';

function NothingWaits() {
  const { can } = useSession();
  return (
    <EmptyState
      title="Việc mới sẽ hiện ở đây"
      icon={ListTodo}
      action={
        can('nomination.write') ? (
          <LinkButton kind="primary" to={paths.imports}>
            Nhập danh sách từ Excel
          </LinkButton>
        ) : can('registry.read') ? (
          <LinkButton to={paths.search()}>Tra cứu thành tích</LinkButton>
        ) : null
      }
    >
      {can('nomination.write')
        ? 'Khi có hồ sơ cần bổ sung hoặc đến lượt xử lý, việc đứng ở đây cùng thời hạn. Anh/chị có thể lập danh sách đề nghị mới.'
        : 'Khi có việc đến lượt anh/chị xử lý, việc đứng ở đây cùng thời hạn.'}
    </EmptyState>
  );
}

function Job({ item, isFirst }: { readonly item: TodoItemView; readonly isFirst: boolean }) {
  const due = dueCopy(item.workingDaysLeft);
  return (
    <li className="job">
      <div className="due">
        <StateMark tone={due.tone} className={item.dueOn === null ? 'faint' : ''}>
          {due.label}
        </StateMark>
        {item.dueOn === null ? null : <DateText value={item.dueOn} />}
      </div>
      <div>
        <h3>{item.title}</h3>
        <p>{[item.detail, item.waitsFor ? `${item.waitsFor} đang chờ.` : ''].filter(Boolean).join(' ')}</p>
      </div>
      <LinkButton kind={isFirst ? 'primary' : 'secondary'} to={item.href} aria-label={`${item.action}: ${item.title}`}>
        {item.action}
      </LinkButton>
    </li>
  );
}

function SentRow({ sent }: { readonly sent: Sent }) {
  return (
    <li>
      <Link className="plain" to={sent.href}>
        {sent.title}
      </Link>
      <span className="mute">{sent.where}</span>
      <StateMark tone="sent">{sent.state}</StateMark>
      {sent.dueOn === null ? (
        <span />
      ) : (
        <span className="small mute">
          hạn <DateText value={sent.dueOn} />
        </span>
      )}
    </li>
  );
}
