import type { CandidateRunView, CandidateStatusView } from '@gs/contracts';
import { formatNumber } from '@gs/web-ui';
import { subjectKindCopy, type StateCopy } from '@gs/web-platform';

/** How each list is headed and its rows are marked. */
export const statusCopy: Readonly<Record<CandidateStatusView, StateCopy>> = {
  eligible: { label: 'Đủ điều kiện', tone: 'met' },
  possible: { label: 'Cần Hội đồng xét', tone: 'unknown' },
  near: { label: 'Thiếu đúng một điều kiện', tone: 'warning' },
  next: { label: 'Năm sau nếu…', tone: 'scheduled' },
};

/** What an empty list says. */
export const nothingCopy: Readonly<Record<CandidateStatusView, readonly [title: string, body: string]>> = {
  eligible: ['Chưa ai đủ mọi điều kiện', 'Xem «Thiếu đúng một điều kiện» để biết còn thiếu gì.'],
  possible: ['Không có trường hợp nào còn ngờ', 'Chứng cứ đang có đủ để kết luận mọi trường hợp.'],
  near: ['Không ai chỉ thiếu một điều kiện', 'Người thiếu từ hai điều kiện trở lên không hiện ở đây.'],
  next: [
    'Chưa ai thêm được khen thưởng nhờ năm sau',
    'Danh hiệu của riêng một năm không hiện ở đây: năm nào tốt thì năm ấy đủ.',
  ],
};

/** «2.790 cá nhân, tập thể, hộ; dữ liệu ngày …» is put together by the page; this is the part on what cannot be decided. */
export function judgedWords(judged: CandidateRunView['judged']): readonly string[] {
  return judged
    .filter(({ awards }) => awards.length > 0)
    .map(({ kind, awards }) => `${subjectKindCopy[kind]}: ${awards.map(({ shortName }) => shortName).join(', ')}.`);
}

/** «Rà soát được 420 trên 2.790». */
export const progressWords = ({ done, total }: Pick<CandidateRunView, 'done' | 'total'>): string =>
  `${formatNumber(done)} trên ${formatNumber(total)}`;
