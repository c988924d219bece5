import { bonusFor, checkAuthority, formatDate, formatDong, instrumentName, type Cite } from '@gs/domain';
import type { DecisionDetailView } from '@gs/contracts';
import { countsInWords } from '@gs/papers';
import { awardRef } from '../common/wording';
import { subjectKinds, totalBonusOf } from '../drafting/content';
import type { DecisionFacts } from '../read/decision.facts';
import type { CheckEvidence } from '../read/evidence.reader';

export type DecisionCheck = DecisionDetailView['checks'][number];

const oneMeritOnce: Cite = { instrument: 'L2022', clause: 'Điều 5', confidence: 'V2' };
const check = (code: string, ok: boolean, title: string, detail: string, cite: Cite | null = null): DecisionCheck => ({
  code,
  ok,
  title,
  detail,
  cite,
});
const totalOf = (counts: DecisionFacts['counts']): number => counts.person + counts.collective + counts.household;
const others = (count: number, shown: number): string => (count > shown ? ` và ${count - shown} đối tượng khác` : '');

/** What the office should look at before a decision goes to be signed; those that fail first. */
export function checksOf(decision: DecisionFacts, evidence: CheckEvidence): DecisionCheck[] {
  const all = [
    sameAsSubmitted(decision, evidence),
    figuresInText(decision),
    bonus(decision),
    baseSalary(decision),
    meritOnce(evidence),
    authority(decision),
    unitNames(evidence),
    layout(decision),
    passedOver(evidence),
  ].filter((one) => one !== null);
  return [...all.filter(({ ok }) => !ok), ...all.filter(({ ok }) => ok)];
}

function sameAsSubmitted({ counts }: DecisionFacts, { leftOut }: CheckEvidence): DecisionCheck {
  const detail =
    leftOut === 0
      ? countsInWords(counts)
      : `Còn ${leftOut} đề nghị đã thông qua trong các tờ trình này chưa vào quyết định nào.`;
  return check('counts', leftOut === 0, `Đủ ${totalOf(counts)} đối tượng như tờ trình`, detail);
}

/** An article the office wrote itself must name the figures of the list. */
function figuresInText({ stored, content, counts, state }: DecisionFacts): DecisionCheck | null {
  if (stored.article1 === null || state === 'issued') return null;
  const ok = content.article1.includes(countsInWords(counts));
  const detail = ok
    ? countsInWords(counts)
    : `Danh sách có ${countsInWords(counts)}. Sửa Điều 1 cho khớp, hoặc xoá trống để soạn lại.`;
  return check('article1-figures', ok, ok ? 'Điều 1 khớp danh sách' : 'Điều 1 chưa khớp danh sách', detail);
}

function bonus({ award, counts, each, decidedOn }: DecisionFacts): DecisionCheck {
  const unknown = subjectKinds.filter((kind) => counts[kind] > 0 && each[kind] === null);
  if (unknown.length > 0) {
    return check(
      'bonus',
      false,
      'Chưa có mức tiền thưởng',
      `Bộ quy tắc chưa có mức tiền thưởng cố định của ${awardRef(award).name}.`,
    );
  }
  const wrong = subjectKinds.filter(
    (kind) => counts[kind] > 0 && bonusFor({ award, subjectKind: kind, decidedOn })?.amount !== each[kind],
  );
  const cite =
    bonusFor({ award, subjectKind: subjectKinds.find((kind) => counts[kind] > 0) ?? 'person', decidedOn })?.cite ??
    null;
  const total = `${formatDong(totalBonusOf(counts, each))} đồng`;
  return wrong.length === 0
    ? check('bonus', true, 'Tiền thưởng đúng mức', `${total}, khớp bảng chi thưởng`, cite)
    : check('bonus', false, 'Tiền thưởng khác mức hiện biết', `${total}. Đối chiếu với quy định vào ngày ký.`, cite);
}

function baseSalary({ award, counts, decidedOn, state }: DecisionFacts): DecisionCheck | null {
  const kind = subjectKinds.find((one) => counts[one] > 0);
  const found = kind === undefined ? null : bonusFor({ award, subjectKind: kind, decidedOn });
  if (found === null) return null;
  const day = state === 'issued' ? 'ngày ban hành' : 'hôm nay';
  const title = `Lương cơ sở ${day}: ${formatDong(found.baseSalary)} đồng`;
  return check('base-salary', true, title, instrumentName(found.baseSalaryCite.instrument), found.baseSalaryCite);
}

function meritOnce({ grantedBefore, grantedBeforeCount }: CheckEvidence): DecisionCheck {
  if (grantedBeforeCount === 0) {
    return check(
      'merit-once',
      true,
      'Một thành tích, một lần khen',
      'Không ai đã được tặng trong năm thành tích này.',
      oneMeritOnce,
    );
  }
  const names = grantedBefore.map(({ name, decisionNo }) => `${name} (Quyết định số ${decisionNo})`).join(', ');
  const detail = `${names}${others(grantedBeforeCount, grantedBefore.length)}. Xem lại căn cứ thành tích, hoặc bỏ khỏi danh sách.`;
  return check(
    'merit-once',
    false,
    `${grantedBeforeCount} đối tượng đã được khen trong năm thành tích này`,
    detail,
    oneMeritOnce,
  );
}

function authority({ award, office, decidedOn }: DecisionFacts): DecisionCheck {
  const found = checkAuthority({ award, issuer: office, on: decidedOn });
  if (found.ok) {
    const condition =
      found.authority.condition === undefined ? '' : `. Điều kiện: ${found.authority.condition.toLowerCase()}`;
    return check('authority', true, 'Đúng thẩm quyền', `${found.authority.title}${condition}`, found.cite);
  }
  return check(
    'authority',
    false,
    'Không đúng thẩm quyền',
    `Người có thẩm quyền: ${found.competent.join('; ')}.`,
    found.cite,
  );
}

function unitNames({ oldUnits, oldUnitCount }: CheckEvidence): DecisionCheck {
  if (oldUnitCount === 0) return check('unit-names', true, 'Tên đơn vị hiện hành', 'Không còn tên đơn vị đã kết thúc.');
  const names = oldUnits
    .map(({ name, unit, endedOn }) => `${name}: ${unit} (kết thúc ${formatDate(endedOn)})`)
    .join('; ');
  return check(
    'unit-names',
    false,
    `${oldUnitCount} đối tượng còn ghi tên đơn vị cũ`,
    `${names}${others(oldUnitCount, oldUnits.length)}.`,
  );
}

/** Warnings of the proof that an officer went over stay in sight of whoever signs: name, day and reason. */
function passedOver({ overrides }: CheckEvidence): DecisionCheck | null {
  if (overrides.length === 0) return null;
  const total = overrides.reduce((sum, { count }) => sum + count, 0);
  const said = overrides.map(({ by, at, reason, count }) => `${by}, ${formatDate(at)}, ${count} cảnh báo: “${reason}”`);
  return check(
    'overrides',
    true,
    `${total} cảnh báo đã được cho qua, có người chịu trách nhiệm`,
    `${said.join('; ')}.`,
  );
}

function layout({ content }: DecisionFacts): DecisionCheck {
  const missing = [
    content.grounds.length === 0 ? 'căn cứ' : null,
    content.article1.trim() === '' || content.article3.trim() === '' ? 'nội dung các điều' : null,
    content.copies.some((line) => /^-?\s*lưu/iu.test(line)) ? null : 'dòng «Lưu: …» ở nơi nhận',
  ].filter((part) => part !== null);
  return check(
    'layout',
    missing.length === 0,
    missing.length === 0 ? 'Đúng thể thức' : 'Thể thức còn thiếu',
    missing.length === 0 ? 'Nghị định số 30/2020/NĐ-CP' : `Bổ sung ${missing.join(', ')} (Nghị định số 30/2020/NĐ-CP).`,
  );
}
