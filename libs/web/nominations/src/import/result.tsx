import type { ImportPreviewView, SubmissionDetailView } from '@gs/contracts';
import { nominations } from '@gs/contracts';
import { Download } from 'lucide-react';
import { Link } from 'react-router';
import { LinkButton, Note, PageBody, PageHeader, Section, StateMark, formatNumber } from '@gs/web-ui';
import { countsCopy, paths, submissionStateCopy, urlOf } from '@gs/web-platform';
import { refOf, twoParts } from './faults';

export type MadeSubmission = Pick<SubmissionDetailView, 'id' | 'title' | 'state' | 'counts' | 'verdicts'>;

/** After taking: what was made and where it lies, and what was left out. */
export function Result(props: { readonly preview: ImportPreviewView; readonly made: readonly MadeSubmission[] }) {
  const { preview, made } = props;
  const errors = preview.findings.filter(({ kind }) => kind === 'error');
  const leftOut = preview.findings.filter(({ code }) => code.startsWith('ROW_LEFT_OUT'));
  const first = made[0];
  return (
    <>
      <PageHeader
        crumbs={[
          { label: 'Đề nghị', to: paths.nominations },
          { label: 'Nhập từ Excel', to: paths.imports },
        ]}
        title={`Đã nhận ${formatNumber(preview.goodRows)} dòng thành ${formatNumber(preview.nominationCount)} đề nghị`}
        sub={`${preview.fileName}. ${preview.organisation.name}, năm ${preview.year}.`}
        actions={
          first ? (
            <LinkButton kind="primary" to={paths.submission(first.id)}>
              Mở tờ trình
            </LinkButton>
          ) : null
        }
      />
      <PageBody>
        <Section
          title="Tờ trình đang lập"
          note={made.length > 1 ? `${made.length}, mỗi đường trình một tờ` : undefined}
        >
          <ul className="imp-made">
            {made.map((submission) => (
              <li key={submission.id}>
                <div>
                  <Link to={paths.submission(submission.id)}>{submission.title}</Link>
                  <p className="mute small">
                    {countsCopy(submission.counts)}. {verdictsOf(submission.verdicts)}
                  </p>
                </div>
                <StateMark tone={submissionStateCopy[submission.state].tone}>
                  {submissionStateCopy[submission.state].label}
                </StateMark>
              </li>
            ))}
          </ul>
        </Section>
        {preview.badRows > 0 ? (
          <Section title="Chưa nhận" note={`${formatNumber(preview.badRows)} dòng`}>
            <Note tone="warning" title="Sửa trong tệp rồi nhập lại">
              <p>Chỉ để lại các dòng đã sửa trong tệp nhập lại; dòng đã nhận không được nhận lần hai.</p>
              <div className="acts-row">
                <LinkButton
                  icon={Download}
                  external
                  to={urlOf(nominations.importWorkbook, { params: { id: preview.id } })}
                >
                  Tải lại tệp có đánh dấu
                </LinkButton>
                <LinkButton to={paths.imports}>Nhập tệp đã sửa</LinkButton>
              </div>
            </Note>
            <ul className="imp-left">
              {errors.slice(0, 100).map((finding) => (
                <li key={`${refOf(finding)} ${finding.code}`}>
                  <b className="num">{refOf(finding)}</b>
                  <span>{twoParts(finding.sentence)[0]}</span>
                </li>
              ))}
            </ul>
            {errors.length > 100 ? (
              <p className="mute small">Còn {formatNumber(errors.length - 100)} ô nữa, có đủ trong tệp đánh dấu.</p>
            ) : null}
          </Section>
        ) : null}
        {leftOut.length > 0 ? (
          <Section title="Đã bỏ" note={`${formatNumber(leftOut.length)} dòng, theo lựa chọn của anh/chị`}>
            <ul className="imp-left">
              {leftOut.slice(0, 100).map((finding) => (
                <li key={finding.row}>
                  <b className="num">Dòng {finding.row}</b>
                  <div>
                    {preview.rows.find(({ row }) => row === finding.row)?.cells[finding.letter] ?? ''}
                    <p className="mute small">{twoParts(finding.sentence)[0]}</p>
                  </div>
                </li>
              ))}
            </ul>
            {leftOut.length > 100 ? (
              <p className="mute small">Còn {formatNumber(leftOut.length - 100)} dòng nữa, có đủ trong tệp đánh dấu.</p>
            ) : null}
          </Section>
        ) : null}
      </PageBody>
    </>
  );
}

function verdictsOf(verdicts: MadeSubmission['verdicts']): string {
  const said = [
    verdicts.eligible > 0 ? `${formatNumber(verdicts.eligible)} đủ điều kiện` : '',
    verdicts.ineligible > 0 ? `${formatNumber(verdicts.ineligible)} chưa đủ điều kiện` : '',
    verdicts.hold > 0 ? `${formatNumber(verdicts.hold)} tạm dừng` : '',
    verdicts.unclear > 0 ? `${formatNumber(verdicts.unclear)} chưa rõ điều kiện` : '',
  ].filter(Boolean);
  const text = said.join(', ');
  return text === '' ? '' : `${text}.`;
}
