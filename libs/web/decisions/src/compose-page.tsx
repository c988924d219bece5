import { decisions } from '@gs/contracts';
import { Stamp } from 'lucide-react';
import { useCallback } from 'react';
import { useLoaderData, useNavigate } from 'react-router';
import { Button, EmptyState, Note, PageBody, PageHeader, ProblemNote } from '@gs/web-ui';
import { api, countsCopy, loader as load, paths, useCommand } from '@gs/web-platform';
import './decisions.css';

export const loader = load(({ request }) => api(decisions.candidates, { query: {}, signal: request.signal }));

/** Passed nominations by issuer and award: one draft for each group. */
export function Component() {
  const { groups } = useLoaderData<typeof loader>();
  const navigate = useNavigate();
  const compose = useCommand(
    useCallback(
      (idempotencyKey: string, body: { issuerId: string; award: string; nominationIds: string[] }) =>
        api(decisions.create, { body, idempotencyKey }),
      [],
    ),
    { revalidate: false },
  );
  const total = groups.reduce((sum, group) => sum + group.nominationIds.length, 0);
  const start = async (group: (typeof groups)[number]): Promise<void> => {
    const made = await compose.run({
      issuerId: group.issuer.id,
      award: group.award.code,
      nominationIds: group.nominationIds,
    });
    if (made) await navigate(paths.decision(made.id));
  };
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Quyết định', to: paths.decisions }]}
        title={total > 0 ? `${total} đề nghị đã thông qua, chờ quyết định` : 'Không có đề nghị nào chờ quyết định'}
      />
      <PageBody>
        <ProblemNote problem={compose.problem} showErrors />
        {groups.length === 0 ? (
          <EmptyState title="Chưa có đề nghị nào được thông qua" icon={Stamp}>
            Khi Hội đồng thông qua và phiên họp bế mạc mục đó, đề nghị hiện ở đây để soạn quyết định.
          </EmptyState>
        ) : (
          <ul className="groups">
            {groups.map((group, at) => (
              <li key={`${group.issuer.id} ${group.award.code} ${group.sessionTitle}`}>
                <div>
                  <h2>{group.award.name}</h2>
                  <p className="small mute">
                    {countsCopy(group.counts)}. {group.sessionTitle}. Nơi quyết định: {group.issuer.name}.
                  </p>
                  {group.competent ? null : (
                    <Note tone="warning">Nơi này không còn thẩm quyền với {group.award.shortName} vào hôm nay.</Note>
                  )}
                </div>
                <Button
                  kind={at === 0 ? 'primary' : 'secondary'}
                  isDisabled={!group.competent}
                  isLoading={compose.isRunning}
                  onPress={() => void start(group)}
                >
                  Soạn cho {group.nominationIds.length} đề nghị
                </Button>
              </li>
            ))}
          </ul>
        )}
      </PageBody>
    </>
  );
}
Component.displayName = 'ComposePage';
