import type { SessionDetailView } from '@gs/contracts';
import { formatCite } from '@gs/domain';
import { SeatMeter, Section, StateMark } from '@gs/web-ui';

type Bar = SessionDetailView['quorums'][number];

/** «để họp», «để xét khen», «để xét Anh hùng Lao động». */
export function purposeOf(bar: Bar): string {
  if (bar.purpose === 'ordinary') return 'để họp';
  return bar.awards.length > 0 ? `để xét ${bar.awards.join(', ')}` : 'để xét khen';
}

/** Seats of the council, with a tick at each quorum; says how many are missing and for what. */
export function Quorum({ session }: { readonly session: SessionDetailView }) {
  const total = session.attendance.length;
  const present = session.attendance.filter((entry) => entry.status === 'present').length;
  const written = session.attendance.filter((entry) => entry.status === 'written').length;
  const unmet = session.quorums.filter((bar) => !bar.met);
  const met = session.quorums.filter((bar) => bar.met);
  return (
    <Section
      title="Đủ điều kiện họp"
      right={
        unmet.length === 0 ? (
          <StateMark tone="met">
            {present + written} trong {total}
          </StateMark>
        ) : (
          <StateMark tone="due">
            Còn thiếu {Math.max(...unmet.map((bar) => bar.needed - bar.have))} thành viên
          </StateMark>
        )
      }
    >
      <SeatMeter
        total={total}
        present={present}
        written={written}
        thresholds={session.quorums.map((bar) => ({ needed: bar.needed, label: purposeOf(bar) }))}
      />
      {unmet.length > 0 ? (
        <p className="small" role="status">
          Còn thiếu {unmet.map((bar) => `${bar.needed - bar.have} người ${purposeOf(bar)}`).join(', ')}
          {met.length > 0 ? `; đã đủ ${met.map(purposeOf).join(', ')}` : ''}.
        </p>
      ) : null}
      <p className="cite">
        {session.quorums.map((bar) => `${bar.needed} ${purposeOf(bar)}: ${formatCite(bar.cite)}`).join('. ')}
      </p>
    </Section>
  );
}
