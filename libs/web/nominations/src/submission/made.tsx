import type { NominationDetailView } from '@gs/contracts';
import { ListChecks, Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { LinkButton, PageBody, PageHeader, Section } from '@gs/web-ui';
import { paths } from '@gs/web-platform';
import { Proof } from '../list/proof';
import { headlineOf } from '../list/words';
import { listHref } from './words';

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
        title={`Đã thêm ${nomination.subject.name}: ${headlineOf(nomination).toLocaleLowerCase('vi')}`}
        sub={`${nomination.award.name} năm ${nomination.year}. ${[nomination.position, nomination.unitName].filter(Boolean).join(', ')}.`}
        actions={
          <LinkButton kind="primary" icon={Plus} to={paths.newNomination(submissionId)}>
            Thêm đề nghị khác
          </LinkButton>
        }
      />
      <PageBody narrow>
        <div ref={top} tabIndex={-1} className="made">
          <section aria-label="Điều kiện">
            <Proof nomination={nomination} />
          </section>
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
