import { useEffect } from 'react';
import { Link, useLocation } from 'react-router';
import { PageBody, PageHeader, Section } from '@gs/web-ui';
import { paths } from '@gs/web-platform';
import { secrecyTexts } from './secrecy-text';
import '../councils.css';
import './ballot.css';

/** «Phiếu kín được giữ kín thế nào», in words a council can read; the user guide says the same. */
export function Component() {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash) document.getElementById(hash.slice(1))?.scrollIntoView();
  }, [hash]);
  return (
    <>
      <PageHeader
        crumbs={[{ label: 'Bỏ phiếu', to: paths.ballots }]}
        title="Phiếu kín được giữ kín thế nào"
        sub="Điều gì được giữ kín, điều gì không, và làm gì khi không thấy mã phiếu của mình."
      />
      <PageBody narrow>
        <div className="secrecy">
          {secrecyTexts.map((part) => (
            <div key={part.id} id={part.id}>
              <Section title={part.title}>
                {part.lead ? <p>{part.lead}</p> : null}
                {part.isOrdered ? (
                  <ol>
                    {part.points.map((point) => (
                      <li key={point}>{point}</li>
                    ))}
                  </ol>
                ) : (
                  <ul className="bullets">
                    {part.points.map((point) => (
                      <li key={point}>{point}</li>
                    ))}
                  </ul>
                )}
              </Section>
            </div>
          ))}
          <p className="small mute">
            <Link to={paths.ballots}>Về các lá phiếu của tôi</Link>
          </p>
        </div>
      </PageBody>
    </>
  );
}
Component.displayName = 'BallotSecrecyPage';
