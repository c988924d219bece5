import { rules } from '@gs/contracts';
import { useLoaderData } from 'react-router';
import { LinkButton, PageBody, PageHeader, Section, StateMark, formatDateTime } from '@gs/web-ui';
import { api, loader as load, paths } from '@gs/web-platform';
import { versionStateCopy } from '../words';
import '../rules.css';

export const loader = load(({ params, request }) =>
  api(rules.version, { params: { id: params.id ?? '' }, signal: request.signal }),
);

/** The files of a version as they were loaded, line by line as faults name them. */
export function Component() {
  const version = useLoaderData<typeof loader>();
  const { label, tone } = versionStateCopy[version.state];
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Quy định', to: paths.rules },
          { label: 'Phiên bản', to: paths.ruleVersions },
          { label: version.version },
        ]}
        title={`Bản ${version.version}: ${version.texts.length} tệp`}
        sub={
          <>
            <StateMark tone={tone}>{label}</StateMark> {version.loadedBy} nạp lúc {formatDateTime(version.loadedAt)}:{' '}
            {version.reason}
          </>
        }
        actions={
          version.state === 'current' ? null : <LinkButton to={paths.rehearsal(version.id)}>Diễn tập</LinkButton>
        }
      />
      <PageBody>
        {version.texts.map(({ name, text }) => (
          <Section key={name} title={name} small note={`${text.split('\n').length} dòng`}>
            <details className="file">
              <summary>Xem nội dung</summary>
              <pre tabIndex={0}>
                <ol>
                  {text.split('\n').map((line, at) => (
                    <li key={at}>{line}</li>
                  ))}
                </ol>
              </pre>
            </details>
          </Section>
        ))}
      </PageBody>
    </>
  );
}
Component.displayName = 'RuleVersionPage';
