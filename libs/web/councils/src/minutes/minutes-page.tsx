import { councils } from '@gs/contracts';
import { useState } from 'react';
import { useLoaderData } from 'react-router';
import { PageHeader, WithAside } from '@gs/web-ui';
import { api, loader as load, paths, urlOf, useEventStream } from '@gs/web-platform';
import { SessionTabs } from '../session/session-tabs';
import { blocksOf, type PaperBlock } from './blocks';
import { Figures } from './figures';
import { FreezeDialog } from './freeze-dialog';
import { Prose } from './prose';
import { SignDialog } from './sign-dialog';
import { Versions } from './versions';
import type { MinutesVersion } from './words';
import '../councils.css';
import './minutes.css';

export const loader = load(async ({ params, request }) => {
  const { signal } = request;
  const of = { params: { id: params.id ?? '' }, signal };
  const [session, minutes] = await Promise.all([api(councils.getSession, of), api(councils.minutes, of)]);
  const council = await api(councils.get, { params: { id: session.council.id }, signal });
  return { session, versions: minutes.items, mayFreeze: council.mayManage };
});

type Asking =
  | { readonly act: 'freeze'; readonly block: PaperBlock }
  | { readonly act: 'sign'; readonly block: PaperBlock; readonly versionId: string };

/** Minutes of the session and of each count: words to be written, figures to be read, versions to be signed. */
export function Component() {
  const { session, versions, mayFreeze } = useLoaderData<typeof loader>();
  const [asking, setAsking] = useState<Asking | null>(null);
  useEventStream(urlOf(councils.sessionEvents, { params: { id: session.id } }), {
    isOn: session.state === 'open' || session.state === 'closed',
    fallbackPollMs: 20_000,
  });
  const blocks = blocksOf(session, versions);
  const toSign = versions.filter(({ isLatest, maySignAs }) => isLatest && maySignAs.length > 0).length;
  const signing = asking?.act === 'sign' ? versions.find(({ id }) => id === asking.versionId) : undefined;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Hội đồng', to: paths.councils },
          { label: session.title, to: paths.session(session.id) },
        ]}
        title={titleOf(versions, toSign)}
        sub={`${session.title}. Chủ trì: ${session.chairName || 'chưa có'}. Thư ký: ${session.secretaryName || 'chưa có'}.`}
      />
      <SessionTabs session={session} />
      <WithAside asideLabel="Số liệu trong biên bản" width={364} aside={<Figures session={session} />}>
        <Prose key={session.id} session={session} />
        {blocks.map((block) => (
          <Versions
            key={block.key}
            sessionId={session.id}
            block={block}
            mayFreeze={mayFreeze}
            onFreeze={() => setAsking({ act: 'freeze', block })}
            onSign={(version) => setAsking({ act: 'sign', block, versionId: version.id })}
          />
        ))}
      </WithAside>
      {asking?.act === 'freeze' ? (
        <FreezeDialog sessionId={session.id} block={asking.block} onClose={() => setAsking(null)} />
      ) : null}
      {asking?.act === 'sign' && signing ? (
        <SignDialog version={signing} title={asking.block.title} onClose={() => setAsking(null)} />
      ) : null}
    </>
  );
}
Component.displayName = 'MinutesPage';

function titleOf(versions: readonly MinutesVersion[], toSign: number): string {
  if (toSign > 0) return `${toSign} biên bản chờ anh/chị ký`;
  const latest = versions.filter(({ isLatest }) => isLatest);
  if (latest.length === 0) return 'Biên bản chưa chốt';
  const unsigned = latest.filter(({ signatures }) => signatures.length === 0).length;
  return unsigned === 0
    ? `${latest.length} biên bản đã ký`
    : `${latest.length} biên bản đã chốt, ${unsigned} chưa ai ký`;
}
