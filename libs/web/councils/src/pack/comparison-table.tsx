import { Link } from 'react-router';
import { Section } from '@gs/web-ui';
import { labelsOf, sharedOf, subtitleOf, valueOf, type PackGroup } from './comparison';

interface Props {
  readonly group: PackGroup;
  readonly openId: string | null;
  readonly hrefOf: (id: string) => string;
}

/** The items of one award beside each other; on a phone one under another, each value with its label. */
export function ComparisonTable({ group, openId, hrefOf }: Props) {
  const shared = sharedOf(group.items);
  const labels = labelsOf(group.items).filter((label) => !shared.some((fact) => fact.label === label));
  return (
    <Section title={group.awardName} note={`${group.items.length} mục`}>
      {shared.length > 0 ? (
        <p className="small mute shared-facts">
          Chung cho cả {group.items.length} mục: {shared.map(({ label, value }) => `${label}: ${value}`).join('; ')}.
        </p>
      ) : null}
      <div
        className="compare-scroll"
        role="region"
        aria-label={`Bảng so sánh: ${group.awardName}`}
        // Wide sheets scroll sideways: reachable by keyboard.
        tabIndex={0}
      >
        <table className="compare" aria-label={group.awardName}>
          <thead>
            <tr>
              <th scope="col">Mục</th>
              {labels.map((label) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {group.items.map((item) => (
              <tr key={item.id} data-row={item.id} className={openId === item.id ? 'on' : ''}>
                <th scope="row">
                  <Link
                    data-open=""
                    className="plain"
                    to={hrefOf(item.id)}
                    preventScrollReset
                    {...(openId === item.id ? { 'aria-current': 'true' as const } : {})}
                  >
                    <span className="num mute">{item.seq}</span>
                    <span>
                      <b>{item.title}</b>
                      {subtitleOf(item) ? <small>{subtitleOf(item)}</small> : null}
                    </span>
                  </Link>
                </th>
                {labels.map((label) => (
                  <td key={label} data-label={label}>
                    {valueOf(item, label)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
