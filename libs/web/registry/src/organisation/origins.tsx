import type { organisation, ResponseOf } from '@gs/contracts';
import { Link } from 'react-router';
import { Section, formatDate } from '@gs/web-ui';
import { levelCopy, paths } from '@gs/web-platform';

type Unit = ResponseOf<typeof organisation.get>;

/** The unit's names over time and its kin at both ends. */
export function Origins({ unit }: { readonly unit: Unit }) {
  return (
    <>
      <Section title="Tên qua các thời kỳ" small note={unit.versions.length}>
        <ul className="held">
          {unit.versions.map((version) => (
            <li key={version.validFrom}>
              <b>{version.name}</b>
              <small>
                {levelCopy(version.level)}, từ {formatDate(version.validFrom)}
                {version.validTo ? ` đến ${formatDate(version.validTo)}` : ''}
              </small>
              {version.parent ? (
                <small>
                  thuộc <Link to={paths.organisation(version.parent.id)}>{version.parent.name}</Link>
                </small>
              ) : null}
              {version.legalBasis ? <small>{version.legalBasis}</small> : null}
            </li>
          ))}
        </ul>
      </Section>
      <Kin title="Tiền thân" units={unit.predecessors} />
      <Kin title="Kế thừa" units={unit.successors} />
    </>
  );
}

function Kin({ title, units }: { readonly title: string; readonly units: Unit['predecessors'] }) {
  if (units.length === 0) return null;
  return (
    <Section title={title} small note={units.length}>
      <ul className="held">
        {units.map((each) => (
          <li key={`${each.id} ${each.onDate}`}>
            <Link to={paths.organisation(each.id)}>{each.name}</Link>
            <small>
              {each.split ? 'Chia tách' : 'Sáp nhập, đổi tên'} ngày {formatDate(each.onDate)}
            </small>
          </li>
        ))}
      </ul>
    </Section>
  );
}
