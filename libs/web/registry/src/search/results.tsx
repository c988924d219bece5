import type { registry, ResponseOf } from '@gs/contracts';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { Section, StateMark, formatDate } from '@gs/web-ui';
import { levelCopy, paths, subjectKindCopy } from '@gs/web-platform';

type Found = ResponseOf<typeof registry.search>;

interface Props {
  readonly found: Found;
  /** Most rows of one kind that were asked for. */
  readonly limit: number;
}

/** What was found, by kind; each row one link. */
export function Results({ found, limit }: Props) {
  const count = (rows: readonly unknown[]): string =>
    rows.length >= limit ? `${rows.length} đầu tiên` : `${rows.length}`;
  return (
    <>
      {found.subjects.length > 0 ? (
        <Section title="Cá nhân, tập thể, hộ gia đình" note={count(found.subjects)}>
          <ul className="results">
            {found.subjects.map((row) => (
              <Result
                key={row.id}
                to={paths.subject(row.id)}
                name={row.name}
                detail={[
                  subjectKindCopy[row.kind],
                  row.note,
                  row.organisationName === row.name ? '' : row.organisationName,
                ]
                  .filter(Boolean)
                  .join(', ')}
                extra={row.identityMasked ? <span className="num small mute">{row.identityMasked}</span> : null}
                end={
                  row.grantCount > 0 ? (
                    <StateMark tone="granted">{row.grantCount} lần khen</StateMark>
                  ) : (
                    <span className="small mute">Chưa có thành tích</span>
                  )
                }
              />
            ))}
          </ul>
        </Section>
      ) : null}
      {found.organisations.length > 0 ? (
        <Section title="Đơn vị" note={count(found.organisations)}>
          <ul className="results">
            {found.organisations.map((row) => (
              <Result
                key={row.id}
                to={paths.organisation(row.id)}
                name={row.name}
                detail={[levelCopy(row.level), row.formerly ? `tên cũ: ${row.formerly}` : '']
                  .filter(Boolean)
                  .join(', ')}
                end={row.validTo === null ? null : <span className="small mute">đến {formatDate(row.validTo)}</span>}
              />
            ))}
          </ul>
        </Section>
      ) : null}
      {found.decisions.length > 0 ? (
        <Section title="Quyết định" note={count(found.decisions)}>
          <ul className="results">
            {found.decisions.map((row) => (
              <Result
                key={`${row.id ?? ''} ${row.number} ${row.decidedOn}`}
                to={row.id === null ? paths.historyDecision(row.number, row.decidedOn) : paths.decision(row.id)}
                name={`${row.number}, ${formatDate(row.decidedOn)}`}
                detail={row.title}
                end={<span className="small mute">{row.recipientCount} đối tượng</span>}
              />
            ))}
          </ul>
        </Section>
      ) : null}
    </>
  );
}

interface ResultProps {
  readonly to: string;
  readonly name: string;
  readonly detail: string;
  readonly extra?: ReactNode;
  readonly end: ReactNode;
}

function Result({ to, name, detail, extra, end }: ResultProps) {
  return (
    <li>
      <Link className="plain" data-result="" to={to}>
        <b>{name}</b>
        <span className="small mute">{detail}</span>
        {extra ?? <span />}
        <span className="end">{end}</span>
      </Link>
    </li>
  );
}
