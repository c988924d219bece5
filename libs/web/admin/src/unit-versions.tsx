import type { organisation, ResponseOf } from '@gs/contracts';
import { Link } from 'react-router';
import { Section, formatDate } from '@gs/web-ui';
import { levelCopy } from '@gs/web-platform';

type Unit = ResponseOf<typeof organisation.get>;

/** A unit of the tree on a day: what ended is opened on its last day, when it still had its parts. */
const placeOf = (id: string, on: string): string => `?thuoc=${id}&ngay=${on}`;

function dayBefore(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** The unit's versions with their legal basis, and its kin at both ends; each opens the tree on its day. */
export function UnitVersions({ unit, on }: { readonly unit: Unit; readonly on: string }) {
  return (
    <>
      <Section title="Các phiên bản" small note={unit.versions.length}>
        <ul className="versions">
          {unit.versions.map((version) => {
            const isOn = version.validFrom <= on && (version.validTo === null || version.validTo >= on);
            return (
              <li key={version.validFrom} {...(isOn ? { 'aria-current': 'true' as const } : {})}>
                <b>{version.name}</b>
                <small>
                  {levelCopy(version.level)}, từ{' '}
                  <Link to={placeOf(unit.id, version.validFrom)}>{formatDate(version.validFrom)}</Link>
                  {version.validTo ? ` đến ${formatDate(version.validTo)}` : ''}
                </small>
                {version.parent ? (
                  <small>
                    thuộc <Link to={placeOf(version.parent.id, version.validFrom)}>{version.parent.name}</Link>
                  </small>
                ) : null}
                {version.legalBasis ? <small>Căn cứ: {version.legalBasis}</small> : null}
              </li>
            );
          })}
        </ul>
      </Section>
      <Kin title="Tiền thân" units={unit.predecessors} dayOf={dayBefore} />
      <Kin title="Kế thừa" units={unit.successors} dayOf={(onDate) => onDate} />
    </>
  );
}

interface KinProps {
  readonly title: string;
  readonly units: Unit['predecessors'];
  /** The day on which that unit stood, from the day one followed the other. */
  readonly dayOf: (onDate: string) => string;
}

function Kin({ title, units, dayOf }: KinProps) {
  if (units.length === 0) return null;
  return (
    <Section title={title} small note={units.length}>
      <ul className="versions">
        {units.map((each) => (
          <li key={`${each.id} ${each.onDate}`}>
            <Link to={placeOf(each.id, dayOf(each.onDate))}>{each.name}</Link>
            <small>
              {each.split ? 'Chia tách' : 'Sáp nhập, đổi tên'} ngày {formatDate(each.onDate)}
            </small>
          </li>
        ))}
      </ul>
    </Section>
  );
}
