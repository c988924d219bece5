import { cite } from './cites';
import { always } from './days';
import type { AwardCode, AwardKind, Cite, Dated } from './types';

export type DossierPartCode =
  'to-trinh' | 'bao-cao-thanh-tich' | 'bien-ban-binh-xet' | 'ket-qua-bo-phieu' | 'chung-nhan-sang-kien' | 'minh-chung';

export interface DossierPartRow {
  readonly code: DossierPartCode;
  readonly name: string;
  /** One for the whole submission, or one for each nomination. */
  readonly level: 'submission' | 'nomination';
  /** When it is required, if not always. */
  readonly conditional?: string;
  readonly kind: AwardKind;
  /** Awards it belongs to; null: all of the kind. */
  readonly awards: readonly AwardCode[] | null;
}

const row = (value: DossierPartRow, source: Cite): Dated<DossierPartRow> => ({
  from: always,
  to: null,
  cite: source,
  value,
});

const title = cite('ND98', 'khoản 2 Điều 34', 'V');
const voteResult = cite('ND98', 'điểm c khoản 2 Điều 34', 'V');
const form = cite('L2022', 'khoản 2 Điều 84', 'V2');
const voted: readonly AwardCode[] = ['cstd-co-so', 'cstd-tinh', 'co-tinh'];

/** Parts of a dossier by kind of award. */
export const dossierParts: readonly Dated<DossierPartRow>[] = [
  row({ code: 'to-trinh', name: 'Tờ trình', level: 'submission', kind: 'title', awards: null }, title),
  row(
    { code: 'bao-cao-thanh-tich', name: 'Báo cáo thành tích', level: 'nomination', kind: 'title', awards: null },
    title,
  ),
  row(
    { code: 'bien-ban-binh-xet', name: 'Biên bản bình xét thi đua', level: 'submission', kind: 'title', awards: null },
    title,
  ),
  row(
    {
      code: 'ket-qua-bo-phieu',
      name: 'Kết quả bỏ phiếu của Hội đồng',
      level: 'submission',
      kind: 'title',
      awards: voted,
    },
    voteResult,
  ),
  row(
    {
      code: 'chung-nhan-sang-kien',
      name: 'Chứng nhận, xác nhận sáng kiến, đề tài hoặc mức hoàn thành xuất sắc nhiệm vụ',
      level: 'nomination',
      conditional: 'Khi chưa có quyết định công nhận sáng kiến hoặc quyết định xếp loại trong hệ thống',
      kind: 'title',
      awards: ['cstd-co-so', 'cstd-tinh'],
    },
    title,
  ),
  row({ code: 'to-trinh', name: 'Tờ trình', level: 'submission', kind: 'form', awards: null }, form),
  row(
    { code: 'bao-cao-thanh-tich', name: 'Báo cáo thành tích', level: 'nomination', kind: 'form', awards: null },
    form,
  ),
  row(
    { code: 'bien-ban-binh-xet', name: 'Biên bản xét khen thưởng', level: 'submission', kind: 'form', awards: null },
    form,
  ),
  row(
    {
      code: 'minh-chung',
      name: 'Minh chứng thành tích',
      level: 'nomination',
      conditional: 'Khi khen thưởng đột xuất hoặc thành tích đặc biệt',
      kind: 'form',
      awards: null,
    },
    form,
  ),
];
