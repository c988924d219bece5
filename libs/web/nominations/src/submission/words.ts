import type {
  DossierPartView,
  NominationItemView,
  RouteStepView,
  SubmissionDetailView,
  SubmissionItemView,
  TrackEventView,
} from '@gs/contracts';
import { requiredParts } from '@gs/domain';
import { formatNumber } from '@gs/web-ui';
import { countsCopy, paths, submissionStateCopy, type StateCopy } from '@gs/web-platform';

export type Verdict = NominationItemView['verdict'];
export type Action = SubmissionDetailView['allowedActions'][number];

/** Problems first. */
export const verdictOrder: readonly Verdict[] = ['ineligible', 'hold', 'unclear', 'eligible'];

export const stepNames: Readonly<Record<RouteStepView['kind'], string>> = {
  'unit-council': 'Hội đồng đơn vị bỏ phiếu',
  appraisal: 'Tiếp nhận, thẩm định',
  council: 'Hội đồng xét',
  decision: 'Ra quyết định',
};

const events: Readonly<Record<string, string>> = {
  create: 'Lập tờ trình',
  import: 'Nhập danh sách từ Excel',
  submit: 'Trình',
  sendToUnitCouncil: 'Duyệt, đưa ra Hội đồng đơn vị',
  receive: 'Tiếp nhận để thẩm định',
  return: 'Trả để bổ sung',
  forward: 'Thẩm định xong, đưa ra Hội đồng',
  withdraw: 'Rút',
  backToCouncil: 'Trở lại Hội đồng',
  returnFromCouncil: 'Hội đồng trả lại đơn vị',
  lowerAward: 'Hội đồng chuyển sang mức khen thấp hơn',
  toDecision: 'Hội đồng xét xong, chờ quyết định',
  close: 'Xong mọi đề nghị',
  moveIn: 'Gom thêm đề nghị vào',
  moveOut: 'Chuyển bớt sang tờ trình khác',
  override: 'Cho qua một cảnh báo',
  chooseRuleSet: 'Chọn bộ quy định có lợi hơn',
  dropRuleSet: 'Trở về bộ quy định của ngày tiếp nhận',
};

const ofOne: Readonly<Record<string, string>> = {
  withdraw: 'Rút đề nghị của',
  refuse: 'Không xét đề nghị của',
  returnFromCouncil: 'Hội đồng trả lại đề nghị của',
  lowerAward: 'Hội đồng chuyển sang mức khen thấp hơn đề nghị của',
  override: 'Cho qua cảnh báo của',
  chooseRuleSet: 'Chọn bộ quy định có lợi hơn cho',
  dropRuleSet: 'Bỏ bộ quy định đã chọn cho',
};

/** An act of the track in words, with whom it is about; one without copy yet is said plainly. */
export function eventWords({ action, subjectName }: Pick<TrackEventView, 'action' | 'subjectName'>): string {
  const one = ofOne[action];
  return one !== undefined && subjectName !== null ? `${one} ${subjectName}` : (events[action] ?? 'Cập nhật');
}

/** «31 tập thể, 12 hộ, 63 cá nhân · 107 đề nghị»: each subject once, and what they are put forward for. */
export function sizeWords({ counts, nominationCount }: Pick<SubmissionItemView, 'counts' | 'nominationCount'>): string {
  const subjects = countsCopy(counts);
  return nominationCount === 0 ? subjects : `${subjects} · ${formatNumber(nominationCount)} đề nghị`;
}

/** A received list may lie with the appraiser, the council or the signer: the word of a list row says only what is sure. */
export function listStateCopy(state: SubmissionDetailView['state']): StateCopy {
  return state === 'received' ? { label: 'Đã tiếp nhận', tone: 'sent' } : submissionStateCopy[state];
}

/** Where the list stands now, by its route. */
export function standingCopy(submission: SubmissionDetailView): StateCopy {
  const step = submission.route.find(({ status }) => status === 'current');
  if (submission.state !== 'received' || step === undefined) return listStateCopy(submission.state);
  const words: Readonly<Record<RouteStepView['kind'], StateCopy>> = {
    'unit-council': { label: 'Chờ Hội đồng đơn vị', tone: 'scheduled' },
    appraisal: { label: 'Đang thẩm định', tone: 'sent' },
    council: { label: 'Chờ Hội đồng xét', tone: 'scheduled' },
    decision: { label: 'Chờ quyết định', tone: 'scheduled' },
  };
  return words[step.kind];
}

/** The day it is in Vietnam, wherever the machine thinks it stands. */
export const today = (): string => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);

/** The list of nominations, narrowed to one submission and perhaps one verdict; `openId` opens a row beside it. */
export function listHref(
  submissionId: string,
  verdict?: Verdict,
  openId?: string,
  state?: 'refused' | 'withdrawn',
): string {
  const search = new URLSearchParams({ 'to-trinh': submissionId });
  if (state !== undefined) search.set('trang-thai', state);
  if (verdict !== undefined) search.set('dieu-kien', verdict);
  if (openId !== undefined) search.set('mo', openId);
  return `${paths.nominations}?${search.toString()}`;
}

/** Whoever sends the list before the council that decides answers for its warnings: the appraiser, or the head where nobody appraises. */
export function answersForWarnings(act: 'submit' | 'receive' | 'forward', { route }: SubmissionDetailView): boolean {
  return act === 'forward' || (act === 'submit' && !route.some(({ kind }) => kind === 'appraisal'));
}

/** What is warned of; a text that nobody has compared yet is said as such. */
export function warningWords({
  check,
  title,
}: Pick<SubmissionDetailView['openWarnings'][number], 'check' | 'title'>): string {
  return check === 'text-unconfirmed' ? 'Văn bản sửa đổi chưa được đối chiếu' : title;
}

export const totalOf = (counts: Readonly<Record<string, number>>): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0);

const letterPart = 'to-trinh';
const minutesParts: readonly string[] = ['bien-ban-binh-xet', 'ket-qua-bo-phieu'];

/** How a part without a file stands: the letter is drawn up here, the minutes come from the unit's council here. */
export function standInFor(part: DossierPartView, submission: SubmissionDetailView): string | null {
  if (part.code === letterPart && submission.letterNo !== '' && submission.letterDate !== null)
    return 'Lập trong hệ thống, đã ghi số và ngày';
  const council = submission.route.find(
    ({ kind, organisation }) =>
      kind === 'unit-council' || (kind === 'council' && organisation.id === submission.organisation.id),
  );
  if (minutesParts.includes(part.code) && council !== undefined && submission.state !== 'returned') {
    if (council.status === 'done') return 'Lấy từ phiên họp của Hội đồng';
    return 'Có sau phiên họp của Hội đồng';
  }
  return null;
}

export const isMissing = (part: DossierPartView, submission: SubmissionDetailView): boolean =>
  part.required && part.files.length === 0 && standInFor(part, submission) === null;

/** Every kind of paper that the rules name for this list, its own and those of each nomination. */
export function partChoices(
  submission: SubmissionDetailView,
): { readonly code: string; readonly name: string; readonly isOwn: boolean }[] {
  const choices = new Map(
    submission.parts.map(({ code, name }) => [code, { code, name: partName(code, name), isOwn: true }]),
  );
  for (const award of submission.awards)
    for (const kind of ['person', 'collective', 'household'] as const)
      for (const part of requiredParts(award.code, kind, submission.receivedOn ?? today()))
        if (!choices.has(part.code))
          choices.set(part.code, { code: part.code, name: part.name, isOwn: part.level === 'submission' });
  return [...choices.values()];
}

/** Papers beyond what the rules name come with their code as the name. */
export function partName(code: string, name: string): string {
  if (name !== code) return name;
  return code === 'minh-chung' ? 'Minh chứng khác' : 'Giấy tờ khác';
}
