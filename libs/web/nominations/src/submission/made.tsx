import type { NominationDetailView } from '@gs/contracts';
import { ListChecks, Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { LinkButton, Note, PageBody, PageHeader, Section, StateMark } from '@gs/web-ui';
import { paths, verdictCopy } from '@gs/web-platform';
import { Proof } from './proof';
import { listHref, partName } from './words';

/** «chưa đủ 1, chưa rõ 2» of the conditions. */
function resultOf(nomination: NominationDetailView): string {
  const count = (outcome: NominationDetailView['findings'][number]['outcome']): number =>
    nomination.findings.filter((finding) => finding.outcome === outcome).length;
  const said = [
    count('unmet') > 0 ? `${count('unmet')} điều kiện chưa đủ` : '',
    count('hold') > 0 ? `${count('hold')} điều kiện tạm dừng` : '',
    count('unknown') > 0 ? `${count('unknown')} điều kiện chưa rõ` : '',
  ].filter(Boolean);
  if (said.length > 0) return said.join(', ');
  return nomination.findings.length > 0 ? `đủ ${nomination.findings.length} điều kiện` : 'chưa có quy định để kiểm tra';
}

/** The nomination just saved: its proof, what is missing, what to do next. */
export function Made({ nomination }: { readonly nomination: NominationDetailView }) {
  const missing = nomination.parts.filter(({ required, files }) => required && files.length === 0);
  const submissionId = nomination.submission.id;
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => top.current?.focus(), [nomination.id]);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Đề nghị', to: paths.nominations },
          { label: nomination.submission.title, to: paths.submission(submissionId) },
        ]}
        title={`Đã thêm ${nomination.subject.name}: ${resultOf(nomination)}`}
        sub={`${nomination.award.name} năm ${nomination.year}. ${[nomination.position, nomination.unitName].filter(Boolean).join(', ')}.`}
        actions={
          <LinkButton kind="primary" icon={Plus} to={paths.newNomination(submissionId)}>
            Thêm đề nghị khác
          </LinkButton>
        }
      />
      <PageBody narrow>
        <div ref={top} tabIndex={-1} className="made">
          {missing.length > 0 ? (
            <Note tone="warning" title={`Hồ sơ còn thiếu ${missing.length} giấy tờ`}>
              <ul className="bullets">
                {missing.map(({ code, name }) => (
                  <li key={code}>{partName(code, name)}</li>
                ))}
              </ul>
            </Note>
          ) : null}
          <Section
            title="Điều kiện"
            right={
              <StateMark tone={verdictCopy[nomination.verdict].tone}>{verdictCopy[nomination.verdict].label}</StateMark>
            }
          >
            {nomination.earliestYear !== null && nomination.verdict !== 'eligible' ? (
              <p className="small">
                Sớm nhất có thể đủ: <b>năm {nomination.earliestYear}</b>.
              </p>
            ) : null}
            {nomination.findings.length > 0 ? (
              <Proof nomination={nomination} />
            ) : (
              <p className="mute">
                Danh hiệu hoặc hình thức này chưa có điều kiện kiểm tra tự động; đơn vị và nơi thẩm định tự đối chiếu.
              </p>
            )}
          </Section>
          <Section title="Việc tiếp theo">
            <ul className="next-steps">
              <li>
                <Link to={paths.dossier(nomination.id)}>
                  {missing.length > 0 ? `Nộp ${missing.length} giấy tờ còn thiếu vào hồ sơ` : 'Mở hồ sơ'}
                </Link>
              </li>
              <li>
                <Link to={listHref(submissionId)}>Xem các đề nghị của tờ trình</Link>
              </li>
              <li>
                <Link to={paths.submission(submissionId)}>Về tờ trình để ghi số, ngày và chuyển thủ trưởng duyệt</Link>
              </li>
            </ul>
            <div className="acts-row">
              <LinkButton icon={ListChecks} to={paths.submission(submissionId)}>
                Về tờ trình
              </LinkButton>
            </div>
          </Section>
        </div>
      </PageBody>
    </>
  );
}
