import { rules, type RuleVersionView } from '@gs/contracts';
import { useState } from 'react';
import { Link, useLoaderData } from 'react-router';
import { Button, LinkButton, Note, PageBody, PageHeader, Section, StateMark, formatDateTime } from '@gs/web-ui';
import { api, loader as load, paths } from '@gs/web-platform';
import { RulesTabs } from '../rules-tabs';
import { versionStateCopy } from '../words';
import { PutInForceDialog } from './put-in-force-dialog';
import { UploadForm } from './upload-form';
import '../rules.css';

export const loader = load(({ request }) => api(rules.versions, { signal: request.signal }));

/** All versions of the rule book: the one in force, drafts to rehearse, those before. */
export function Component() {
  const { items, mayManage } = useLoaderData<typeof loader>();
  const [asked, setAsked] = useState<RuleVersionView | null>(null);
  const current = items.find(({ state }) => state === 'current');
  const waiting = items.find(({ state, origin }) => state === 'draft' && origin === 'shipped');
  return (
    <>
      <PageHeader
        title={current ? `Đang áp dụng bản ${current.version}` : 'Chưa có bản nào áp dụng'}
        sub="Mỗi kết luận ghi bản đã dùng; đổi bản không làm đổi kết luận đã lưu."
      />
      <RulesTabs />
      <PageBody>
        <div className="read">
          {waiting ? (
            <Note tone="warning" title="Bản kèm phần mềm chưa áp dụng">
              Phần mềm mới mang theo bản {waiting.version}; đang áp dụng bản do người vận hành nạp. So sánh, diễn tập
              rồi áp dụng nếu phù hợp.
            </Note>
          ) : null}
          <Section title="Các phiên bản" note={items.length}>
            <ul className="rule-versions">
              {items.map((item) => (
                <Version
                  key={item.id}
                  item={item}
                  currentId={current?.id}
                  {...(mayManage ? { onPut: () => setAsked(item) } : {})}
                />
              ))}
            </ul>
          </Section>
          {mayManage ? (
            <Section title="Nạp dự thảo">
              <UploadForm />
            </Section>
          ) : null}
        </div>
      </PageBody>
      {asked && current ? <PutInForceDialog version={asked} current={current} onClose={() => setAsked(null)} /> : null}
    </>
  );
}
Component.displayName = 'RuleVersionsPage';

interface VersionProps {
  readonly item: RuleVersionView;
  readonly currentId: string | undefined;
  readonly onPut?: (() => void) | undefined;
}

function Version({ item, currentId, onPut }: VersionProps) {
  const { label, tone } = versionStateCopy[item.state];
  const day = new Date().toISOString().slice(0, 10);
  const compare = paths.ruleChanges({ 'tu-ban': null, 'den-ban': item.id, tu: day, den: day, khen: null });
  return (
    <li>
      <div>
        <h3>
          Bản {item.version} <StateMark tone={tone}>{label}</StateMark>
        </h3>
        <p>
          {item.loadedBy} nạp lúc {formatDateTime(item.loadedAt)}: {item.reason}
        </p>
        {item.inForceAt ? (
          <p>
            {item.inForceBy} áp dụng lúc {formatDateTime(item.inForceAt)}: {item.inForceReason}
          </p>
        ) : null}
        <p>
          {onPut ? <Link to={paths.ruleVersion(item.id)}>{item.files.length} tệp</Link> : `${item.files.length} tệp`}
        </p>
      </div>
      {item.id === currentId ? null : (
        <div className="acts-row">
          <LinkButton size="small" to={compare}>
            So sánh
          </LinkButton>
          {onPut ? (
            <>
              <LinkButton size="small" to={paths.rehearsal(item.id)}>
                Diễn tập
              </LinkButton>
              <Button size="small" onPress={onPut}>
                Áp dụng
              </Button>
            </>
          ) : null}
        </div>
      )}
    </li>
  );
}
