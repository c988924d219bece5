import { councils } from '@gs/contracts';
import { Vote } from 'lucide-react';
import { useLoaderData } from 'react-router';
import { EmptyState, LinkButton, PageBody, PageHeader, StateMark } from '@gs/web-ui';
import { api, loader as load, paths } from '@gs/web-platform';
import '../councils.css';

export const loader = load(({ request }) => api(councils.myVotes, { signal: request.signal }));

export function Component() {
  const { items } = useLoaderData<typeof loader>();
  const waiting = items.filter((item) => item.state === 'open' && !item.hasVoted);
  return (
    <>
      <PageHeader
        title={waiting.length > 0 ? `${waiting.length} lá phiếu đang chờ anh/chị` : 'Không có lá phiếu nào đang chờ'}
        sub="Mở phiếu, chọn đồng ý hoặc không đồng ý, rồi bỏ phiếu."
      />
      <PageBody>
        {items.length === 0 ? (
          <EmptyState title="Chưa có cuộc bỏ phiếu nào" icon={Vote}>
            Khi thư ký mở bỏ phiếu, lá phiếu hiện ở đây và ở Việc của tôi.
          </EmptyState>
        ) : (
          <ul className="votes">
            {items.map((item) => (
              <li key={item.voteId}>
                <div>
                  <h2>{item.title}</h2>
                  <p className="small mute">
                    {item.councilName}. {item.sessionTitle}. {item.itemCount} mục.
                  </p>
                </div>
                {item.hasVoted ? (
                  <StateMark tone="sealed">Đã bỏ phiếu</StateMark>
                ) : item.state === 'open' ? (
                  <LinkButton kind={item === waiting[0] ? 'primary' : 'secondary'} to={paths.ballot(item.voteId)}>
                    Mở phiếu
                  </LinkButton>
                ) : (
                  <StateMark tone="none">Đã kết thúc</StateMark>
                )}
              </li>
            ))}
          </ul>
        )}
      </PageBody>
    </>
  );
}
Component.displayName = 'MyVotesPage';
