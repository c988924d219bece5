import type { FindingView, NominationDetailView } from '@gs/contracts';
import { Button, VerdictList, formatDateTime } from '@gs/web-ui';
import { standingCopy } from './copy';
import { EvidenceList } from './evidence-list';
import { Limbs, NotConcerned } from './proof-tree';
import { RuleSetLine } from './rule-set';
import {
  clauseWithEffect,
  earliestWords,
  headlineOf,
  isAtWork,
  isOpenWarning,
  missingPartsOf,
  partName,
  provenOf,
  type Proven,
} from './words';
import './list.css';

type Detail = NominationDetailView;

interface Props {
  readonly nomination: Detail;
  /** Given when the reader may go over warnings: called with the one to go over. */
  readonly onOverride?: ((finding: FindingView) => void) | undefined;
}

/**
 * The law, not a verdict: what the conditions come to, then each one, problems first, with its evidence, what is
 * missing, the first year it could be met, and the clause.
 */
export function Proof({ nomination, onOverride }: Props) {
  const proven = provenOf(nomination);
  const concerned = proven.filter(({ finding }) => finding.applies);
  return (
    <>
      <Headline nomination={nomination} />
      <RuleSetLine nomination={nomination} />
      <VerdictList
        label="Điều kiện"
        items={concerned.map((each) => ({
          id: each.finding.ruleId,
          tone: standingCopy[each.standing].tone,
          title: each.finding.title,
          verdict: standingCopy[each.standing].label,
          body: <Grounds nominationId={nomination.id} proven={each} />,
          need: needOf(each),
          cite: (
            <>
              {clauseWithEffect(each.finding)}
              {onOverride && isOpenWarning(each) ? (
                <span className="over">
                  <Button
                    size="small"
                    onPress={() => onOverride(each.finding)}
                    aria-label={`Cho qua cảnh báo: ${each.finding.title}`}
                  >
                    Cho qua, ghi lý do
                  </Button>
                </span>
              ) : null}
            </>
          ),
        }))}
      />
      <NotConcerned findings={nomination.findings.filter(({ applies }) => !applies)} />
      {proven.length === 0 ? (
        <p className="small mute">Chưa có kết quả đối chiếu điều kiện. Kết quả có sau khi lưu đề nghị.</p>
      ) : null}
    </>
  );
}

function Headline({ nomination }: { readonly nomination: Detail }) {
  const missing = isAtWork(nomination) ? missingPartsOf(nomination) : [];
  const { earliestYear, year } = nomination;
  return (
    <div className="verdict">
      <b>{headlineOf(nomination)}</b>
      {earliestYear === null || !isAtWork(nomination) ? null : (
        <p>
          Sớm nhất <strong>năm {earliestYear}</strong>
          {earliestYear <= year
            ? ', khi bổ sung đủ căn cứ dưới đây.'
            : `: năm ${year} không kịp đủ các điều kiện còn thiếu.`}
        </p>
      )}
      {nomination.verdict === 'hold' ? <p>Không phải bác: xét tiếp khi vụ việc có kết luận.</p> : null}
      {missing.length > 0 ? (
        <p>
          Còn thiếu giấy tờ: <strong>{missing.map((part) => partName(part)).join('; ')}</strong>.
        </p>
      ) : null}
    </div>
  );
}

function needOf({ finding, standing }: Proven): string | null {
  if (standing === 'met' || standing === 'passed-over') return null;
  return [finding.todo, earliestWords(finding)].filter(Boolean).join(' ') || null;
}

/** What a condition rests on: its evidence, or what it is made of. */
function Grounds({ nominationId, proven }: { readonly nominationId: string; readonly proven: Proven }) {
  const { finding, override } = proven;
  return (
    <>
      <p>{finding.detail}</p>
      {finding.limbs.length === 0 ? <EvidenceList nominationId={nominationId} evidence={finding.evidence} /> : null}
      <Limbs nominationId={nominationId} of={finding} />
      {override ? (
        <p className="need">
          {override.by} cho qua lúc {formatDateTime(override.at)}: {override.reason}
        </p>
      ) : null}
    </>
  );
}
