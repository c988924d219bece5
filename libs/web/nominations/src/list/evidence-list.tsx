import type { FindingView } from '@gs/contracts';
import { Link } from 'react-router';
import { paths, useSession } from '@gs/web-platform';

type Evidence = FindingView['evidence'][number];

interface Props {
  readonly nominationId: string;
  readonly evidence: readonly Evidence[];
}

/** What a condition rests on, each a way to where it is kept. */
export function EvidenceList({ nominationId, evidence }: Props) {
  const { can } = useSession();
  if (evidence.length === 0) return null;
  const hrefOf = ({ place }: Evidence): string | null => {
    if (place === null) return null;
    if (place.to === 'file') return `${paths.dossier(nominationId)}?tep=${place.id}#xem-tep`;
    if (place.to === 'decision') return can('decision.read') ? paths.decision(place.id) : null;
    if (!can('registry.read')) return null;
    return `${paths.subject(place.id)}${place.grantId === null ? '' : `#dong-${place.grantId}`}`;
  };
  return (
    <ul className="proof">
      {evidence.map((each) => (
        <li key={`${each.kind} ${each.ref ?? ''} ${each.label}`}>
          <Piece evidence={each} href={hrefOf(each)} />
        </li>
      ))}
    </ul>
  );
}

/** The number of a paper leads there; what has no number, and a part whose code says nothing, by its label. */
function Piece({
  evidence: { kind, label, ref },
  href,
}: {
  readonly evidence: Evidence;
  readonly href: string | null;
}) {
  if (ref === null || kind === 'part') {
    const said = kind === 'part' ? `Đã có: ${label}` : label;
    return href === null ? <span>{said}</span> : <Link to={href}>{said}</Link>;
  }
  return (
    <>
      {href === null ? <b className="num">{ref}</b> : <Link to={href}>{ref}</Link>}
      <span>{label}</span>
    </>
  );
}
