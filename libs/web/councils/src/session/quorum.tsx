import type { SessionDetailView } from '@gs/contracts';
import { formatCite } from '@gs/domain';
import { SeatMeter, Section, StateMark } from '@gs/web-ui';

const purposes = { ordinary: 'để họp', awards: 'để xét khen' } as const;

/** Seats of the council, with a tick at each quorum; says how many are missing. */
export function Quorum({ session }: { readonly session: SessionDetailView }) {
  const total = session.attendance.length;
  const present = session.attendance.filter((entry) => entry.status === 'present').length;
  const written = session.attendance.filter((entry) => entry.status === 'written').length;
  const unmet = session.quorums.filter((quorum) => !quorum.met);
  const lacking = Math.max(0, ...unmet.map((quorum) => quorum.needed - quorum.have));
  return (
    <Section
      title="Đủ điều kiện họp"
      right={
        unmet.length === 0 ? (
          <StateMark tone="met">
            {present + written} trong {total}
          </StateMark>
        ) : (
          <StateMark tone="due">Còn thiếu {lacking} thành viên</StateMark>
        )
      }
    >
      <SeatMeter
        total={total}
        present={present}
        written={written}
        thresholds={session.quorums.map((quorum) => ({ needed: quorum.needed, label: purposes[quorum.purpose] }))}
      />
      <p className="cite">
        {session.quorums
          .map((quorum) => `${quorum.needed} ${purposes[quorum.purpose]}: ${formatCite(quorum.cite)}`)
          .join('. ')}
      </p>
    </Section>
  );
}
