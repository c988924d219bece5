import type { SubmissionDetailView } from '@gs/contracts';
import { Section, StateMark } from '@gs/web-ui';
import { PartRow } from './part-row';
import { isMissing, partName } from './words';

/** Papers of the list as a whole: what is here, in which version, what is missing by name. */
export function Parts({ submission }: { readonly submission: SubmissionDetailView }) {
  const mayAdd = submission.allowedActions.includes('addPart');
  const missing = submission.parts.filter((part) => isMissing(part, submission));
  const others = { code: 'minh-chung', name: 'Minh chứng khác', required: false, cite: null, files: [] };
  const shown =
    mayAdd && !submission.parts.some(({ code }) => code === others.code)
      ? [...submission.parts, others]
      : submission.parts;
  return (
    <Section
      title="Giấy tờ của tờ trình"
      right={
        submission.parts.length === 0 ? null : missing.length > 0 ? (
          <StateMark tone="warning">Còn thiếu {missing.length}</StateMark>
        ) : (
          <StateMark tone="met">Không thiếu</StateMark>
        )
      }
    >
      {missing.length > 0 ? (
        <p className="small parts-missing">
          Còn thiếu: {missing.map(({ code, name }) => partName(code, name)).join('; ')}.
        </p>
      ) : null}
      <ul className="part-list">
        {shown.map((part) => (
          <PartRow key={part.code} part={part} submission={submission} mayAdd={mayAdd} />
        ))}
      </ul>
      {submission.parts.length === 0 && !mayAdd ? <p className="small mute">Chưa có giấy tờ nào.</p> : null}
      <p className="small mute parts-own">
        Báo cáo thành tích, minh chứng của từng người nằm trong hồ sơ của mỗi đề nghị.
      </p>
    </Section>
  );
}
