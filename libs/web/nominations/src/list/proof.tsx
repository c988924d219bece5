import type { FindingView, NominationDetailView } from '@gs/contracts';
import { Link } from 'react-router';
import { Button, StateMark, VerdictList, formatDate } from '@gs/web-ui';
import { outcomeCopy, paths, useSession } from '@gs/web-platform';
import { standingCopy } from './copy';
import {
  clauseOf,
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
type Evidence = FindingView['evidence'][number];

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
  return (
    <>
      <Headline nomination={nomination} />
      <VerdictList
        label="Điều kiện"
        items={proven.map((each) => ({
          id: each.finding.ruleId,
          tone: standingCopy[each.standing].tone,
          title: each.finding.title,
          verdict: standingCopy[each.standing].label,
          body: <Grounds nomination={nomination} proven={each} />,
          need: needOf(each),
          cite: (
            <>
              {clauseOf(each.finding.cite)}
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
  const year = finding.earliestYear === null ? '' : `Sớm nhất năm ${finding.earliestYear}.`;
  return [finding.todo, year].filter(Boolean).join(' ') || null;
}

/** What a condition rests on. Of alternatives, those that carry it; all of them while none does. */
function Grounds({ nomination, proven }: { readonly nomination: Detail; readonly proven: Proven }) {
  const { finding, standing, override } = proven;
  const isMet = standing === 'met';
  const limbs = isMet ? finding.limbs.filter((limb) => limb.outcome === 'met') : finding.limbs;
  return (
    <>
      <p>{finding.detail}</p>
      {limbs.length === 0 ? <EvidenceList nomination={nomination} evidence={finding.evidence} /> : null}
      {limbs.length > 0 && !isMet ? <p className="need">Một trong các căn cứ sau là đủ:</p> : null}
      {limbs.length > 0 ? (
        <ul className="limbs">
          {limbs.map((limb) => (
            <li key={limb.ruleId}>
              <div className="limb">
                <span>{limb.title}</span>
                <StateMark tone={outcomeCopy[limb.outcome].tone}>{outcomeCopy[limb.outcome].label}</StateMark>
              </div>
              {isMet ? null : <p>{[limb.detail, limb.todo].filter(Boolean).join(' ')}</p>}
              <EvidenceList nomination={nomination} evidence={limb.evidence} />
            </li>
          ))}
        </ul>
      ) : null}
      {override ? (
        <p className="need">
          {override.by} cho qua ngày {formatDate(override.at)}: {override.reason}
        </p>
      ) : null}
    </>
  );
}

function EvidenceList({
  nomination,
  evidence,
}: {
  readonly nomination: Detail;
  readonly evidence: readonly Evidence[];
}) {
  if (evidence.length === 0) return null;
  return (
    <ul className="proof">
      {evidence.map((each) => (
        <li key={`${each.kind} ${each.ref ?? ''} ${each.label}`}>
          <EvidenceRef nomination={nomination} evidence={each} />
          <span>{each.kind === 'part' ? `Đã có: ${each.label}` : each.label}</span>
        </li>
      ))}
    </ul>
  );
}

/** The number of a paper, as a way to what the registry holds of it. */
function EvidenceRef({ nomination, evidence }: { readonly nomination: Detail; readonly evidence: Evidence }) {
  const { can } = useSession();
  const { kind, ref } = evidence;
  // A part is named by its label; its code says nothing to a reader.
  if (ref === null || kind === 'part') return null;
  const to = can('registry.read') ? placeOf(nomination, kind, ref) : null;
  return to === null ? <b className="num">{ref}</b> : <Link to={to}>{ref}</Link>;
}

function placeOf(nomination: Detail, kind: string, ref: string): string | null {
  if (kind === 'rating' || kind === 'initiative') return paths.subject(nomination.subject.id);
  if (kind !== 'grant') return null;
  if (nomination.decision !== null && nomination.decision.number === ref) return paths.decision(nomination.decision.id);
  const grant = nomination.history.find(({ decisionNo }) => decisionNo === ref);
  return grant ? paths.historyDecision(grant.decisionNo, grant.decidedOn) : null;
}
