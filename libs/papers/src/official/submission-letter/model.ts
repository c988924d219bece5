import { countBySubjectKind, countsInWords, SUBJECT_KINDS, totalOf, twoDigits } from '../common/counts';
import type { PaperHead, Signatory, SubjectKind, Verification } from '../common/model';
import {
  footView,
  groundsView,
  headView,
  paragraph,
  recipientsView,
  signView,
  type HeadView,
  type ParagraphView,
  type SignView,
} from '../common/view';

/** What the council made of the list. */
export interface CouncilOutcome {
  /** «Hội đồng Thi đua – Khen thưởng xã Tân Dương» */
  readonly councilName: string;
  /** Sentence on session, attendance, method and result, such as the one `councilSentence` writes. */
  readonly sentence: string;
}

export interface SubmissionLetterData {
  readonly head: PaperHead;
  /** «Về việc đề nghị tặng Bằng khen của Chủ tịch Uỷ ban nhân dân tỉnh» */
  readonly subject: string;
  readonly addressees: readonly string[];
  readonly grounds: readonly string[];
  /** Who submits: «Sở Nội vụ tỉnh Lam Sơn». */
  readonly submitter: string;
  /** One entry a nomination: its counts by award and kind are made here, never typed. */
  readonly nominations: readonly { readonly kind: SubjectKind; readonly award: string }[];
  readonly council: CouncilOutcome | null;
  /** Papers sent along, apart from the list. */
  readonly attachments: readonly string[];
  readonly recipients: readonly string[];
  readonly signatory: Signatory;
  readonly verification: Verification | null;
}

export interface AwardCountRow {
  readonly ordinal: string;
  readonly award: string;
  readonly collective: string;
  readonly household: string;
  readonly person: string;
  readonly total: string;
}

export interface SubmissionLetterView {
  readonly head: HeadView;
  readonly subject: string;
  readonly addressees: string;
  readonly grounds: readonly string[];
  readonly opening: readonly ParagraphView[];
  readonly rows: readonly AwardCountRow[];
  readonly sum: AwardCountRow;
  readonly closing: readonly ParagraphView[];
  readonly recipients: readonly string[];
  readonly sign: SignView;
  readonly foot: string;
}

function countRow(
  ordinal: string,
  award: string,
  nominations: readonly { readonly kind: SubjectKind }[],
): AwardCountRow {
  const counts = countBySubjectKind(nominations);
  const cells = Object.fromEntries(
    SUBJECT_KINDS.map((kind) => [kind, counts[kind] === 0 ? '–' : twoDigits(counts[kind])]),
  );
  return {
    ordinal,
    award,
    collective: cells['collective'] ?? '',
    household: cells['household'] ?? '',
    person: cells['person'] ?? '',
    total: twoDigits(totalOf(counts)),
  };
}

/** The letter as text, for both PDF and Word. */
export function submissionLetterView(data: SubmissionLetterData): SubmissionLetterView {
  const awards = [...new Set(data.nominations.map((nomination) => nomination.award))];
  const all = countsInWords(countBySubjectKind(data.nominations));
  const attached = ['danh sách trích ngang các trường hợp đề nghị', ...data.attachments].join('; ');
  const closing = [
    ...(data.council ? [paragraph(data.council.sentence, 'Kết quả xét của Hội đồng. ')] : []),
    paragraph(
      `${data.submitter} chịu trách nhiệm về tính chính xác, hợp pháp của hồ sơ và việc lấy ý kiến theo quy định.`,
      'Cam kết. ',
    ),
    paragraph(
      `${attached}.`.replace(/^./u, (first) => first.toLocaleUpperCase('vi-VN')),
      'Hồ sơ kèm theo. ',
    ),
    paragraph(`${data.submitter} kính trình xem xét, quyết định./.`),
  ];
  return {
    head: headView(data.head),
    subject: data.subject,
    addressees: data.addressees.join('; '),
    grounds: groundsView(data.grounds, ';'),
    opening: [
      paragraph(`${data.submitter} đề nghị xét khen thưởng cho ${all} (có danh sách kèm theo), cụ thể như sau:`),
    ],
    rows: awards.map((award, i) =>
      countRow(
        String(i + 1),
        award,
        data.nominations.filter((each) => each.award === award),
      ),
    ),
    sum: countRow('', 'Tổng cộng', data.nominations),
    closing,
    recipients: recipientsView(data.recipients),
    sign: signView(data.signatory),
    foot: footView(data.verification),
  };
}
