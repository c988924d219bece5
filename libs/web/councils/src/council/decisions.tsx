import type { councils, ResponseOf } from '@gs/contracts';
import { FilePlus2, Users } from 'lucide-react';
import { Section, Timeline } from '@gs/web-ui';
import { memberRoleCopy } from '@gs/web-platform';
import { shiftOf, type Shift } from './on-day';

type Council = ResponseOf<typeof councils.get>;

/** The founding decision and every amendment in order, each with who left, joined or changed. The latest on top. */
export function Decisions({ council }: { readonly council: Council }) {
  const amendments = [...council.amendments].sort((left, right) => (left.effectiveOn < right.effectiveOn ? 1 : -1));
  const founders = council.members.filter(({ validFrom }) => validFrom === council.validFrom).length;
  return (
    <Section title="Quyết định" note={`${amendments.length + 1}`}>
      <Timeline
        label="Quyết định thành lập và kiện toàn, mới nhất ở trên"
        items={[
          ...amendments.map((amendment) => ({
            id: amendment.id,
            date: amendment.effectiveOn,
            title: amendment.decision,
            icon: Users,
            kind: 'plain' as const,
            detail: (
              <>
                <Changes shift={shiftOf(amendment, council.members)} />
                {amendment.note ? <span className="shift">{amendment.note}</span> : null}
              </>
            ),
          })),
          {
            id: 'founded',
            date: council.validFrom,
            title: council.establishedBy,
            icon: FilePlus2,
            kind: 'stage' as const,
            detail: `Thành lập Hội đồng, ${founders} thành viên`,
          },
        ]}
      />
    </Section>
  );
}

function Changes({ shift }: { readonly shift: Shift }) {
  return (
    <>
      {shift.left.map((name) => (
        <span className="shift" key={`left ${name}`}>
          <b>Thôi:</b> {name}
        </span>
      ))}
      {shift.changed.map(({ name, was, is }) => (
        <span className="shift" key={`changed ${is.id}`}>
          <b>Đổi nhiệm vụ:</b> {name}, {changeWords(was, is)}
        </span>
      ))}
      {shift.joined.map((name) => (
        <span className="shift" key={`joined ${name}`}>
          <b>Vào:</b> {name}
        </span>
      ))}
    </>
  );
}

/** «Uỷ viên thành Thư ký; nhận phụ trách điển hình». */
function changeWords(was: Council['members'][number], is: Council['members'][number]): string {
  const said = [
    was.role === is.role ? '' : `${memberRoleCopy[was.role]} thành ${memberRoleCopy[is.role]}`,
    was.position === is.position ? '' : `chức vụ ${is.position || 'để trống'}`,
    was.inChargeOfExemplars === is.inChargeOfExemplars
      ? ''
      : is.inChargeOfExemplars
        ? 'nhận phụ trách điển hình'
        : 'thôi phụ trách điển hình',
  ].filter(Boolean);
  return said.join('; ');
}
