import { countBySubjectKind, countsInWords, twoDigits, totalOf } from '../common/counts';
import {
  caps,
  dayInWords,
  footView,
  headView,
  paperNumber,
  sectionsByKind,
  signView,
  type HeadView,
  type SectionView,
  type SignView,
} from '../common/view';
import type { ListedSubject, PaperHead, Signatory, Verification } from '../common/model';

/** A subject put forward; `award` in the words of the list. */
export interface NominatedSubject extends ListedSubject {
  readonly award: string;
}

export interface NomineeListData {
  /** Head of the submission letter the list goes with. */
  readonly head: PaperHead;
  /** «Danh sách đề nghị tặng Bằng khen của Chủ tịch Uỷ ban nhân dân tỉnh» */
  readonly title: string;
  readonly nominees: readonly NominatedSubject[];
  readonly signatory: Signatory;
  readonly verification: Verification | null;
}

export interface NomineeRow {
  readonly ordinal: string;
  readonly name: string;
  readonly position: string;
  readonly unit: string;
  readonly award: string;
  readonly achievement: string;
}

export interface NomineeListView {
  readonly head: HeadView;
  readonly title: string;
  readonly annexOf: string;
  readonly sections: readonly SectionView<NomineeRow>[];
  readonly closing: string;
  readonly sign: SignView;
  readonly foot: string;
}

/** The list as text, for both PDF and Word. */
export function nomineeListView(data: NomineeListData): NomineeListView {
  const counts = countBySubjectKind(data.nominees);
  const { head } = data;
  return {
    head: headView(head),
    title: caps(data.title),
    annexOf: `(Kèm theo Tờ trình số ${paperNumber(head)} ${dayInWords(head.date, head.year)})`,
    sections: sectionsByKind(data.nominees, (nominee, ordinal) => ({
      ordinal: String(ordinal),
      name: nominee.name,
      position: nominee.position ?? '',
      unit: nominee.unit === nominee.name ? '' : nominee.unit,
      award: nominee.award,
      achievement: nominee.achievement ?? '',
    })),
    closing: `Danh sách này có ${twoDigits(totalOf(counts))} đối tượng: ${countsInWords(counts)}.`,
    sign: signView(data.signatory),
    foot: footView(data.verification),
  };
}
