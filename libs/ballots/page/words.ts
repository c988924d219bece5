import type { BallotChoice, RecordResult, RetalliedItem, RetallyReport } from '../src';

export const choiceWords: Readonly<Record<BallotChoice, string>> = { agree: 'Đồng ý', disagree: 'Không đồng ý' };

export const resultWords: Readonly<Record<RecordResult, string>> = {
  passed: 'Đạt',
  'not-passed': 'Không đạt',
  beyond: 'Đạt tỷ lệ, ngoài chỉ tiêu',
  tied: 'Bằng phiếu ở cuối chỉ tiêu, chủ trì quyết định',
};

/** 22/11/2026 */
export const dayWords = (date: string): string => date.split('-').reverse().join('/');

/** The title says the result. */
export function verdictWords({ ok, checks, items }: RetallyReport): string {
  const wrong = checks.filter((check) => !check.ok).length;
  const ballots = items.reduce((sum, item) => sum + item.ballots.length, 0);
  if (items.length === 0) return 'Tệp này không phải hồ sơ kiểm phiếu';
  return ok ? `Đã kiểm lại ${ballots} lá phiếu: mọi điểm đều đúng` : `Hồ sơ sai ở ${wrong} điểm`;
}

export function partsWords({ ballots, credentials, paper, written, recused }: RetalliedItem): string {
  const onPaper = paper.agree + paper.disagree + paper.invalid;
  return [
    `${ballots.length} phiếu trên màn hình (đã phát ${credentials})`,
    ...(onPaper > 0
      ? [
          `${onPaper} phiếu giấy (đã phát ${paper.issued}): ${paper.agree} đồng ý, ${paper.disagree} không đồng ý, ${paper.invalid} không hợp lệ`,
        ]
      : []),
    ...(written.agree + written.disagree > 0
      ? [`ý kiến bằng văn bản: ${written.agree} đồng ý, ${written.disagree} không đồng ý`]
      : []),
    ...(recused > 0 ? [`${recused} thành viên không tham gia`] : []),
  ].join('; ');
}

/** What the page proves, and what it cannot: said before anybody relies on it. */
export const proves: readonly string[] = [
  'Mỗi lá phiếu trong danh sách mang chữ ký phát phiếu của đúng nội dung ấy, và không lá nào được tính hai lần.',
  'Số phiếu không nhiều hơn số phiếu đã phát và số người có mặt.',
  'Đếm lại từng lá, cộng với phiếu giấy và ý kiến bằng văn bản, tính lại tỷ lệ theo quy tắc ghi trong hồ sơ: ra đúng kết quả đã công bố.',
  'Hồ sơ chưa bị sửa từ lúc niêm, nếu mã niêm trùng với mã in trong biên bản đã ký.',
];
export const doesNotProve: readonly string[] = [
  'Ai đã bỏ lá phiếu nào: hồ sơ không có, không ai tìm lại được.',
  'Phiếu đã phát đúng người: so số phiếu đã phát với danh sách có mặt trong biên bản.',
  'Số phiếu giấy và ý kiến bằng văn bản: lấy theo tổ kiểm phiếu và thư ký, so với biên bản có chữ ký.',
  'Thiết bị của thành viên đã gửi đúng lựa chọn: mỗi người tự tìm mã phiếu của mình ở trên.',
  'Quy tắc ghi trong hồ sơ là quy tắc phải áp dụng: đọc căn cứ pháp lý nêu kèm.',
];
