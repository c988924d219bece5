import type { FindingCopy } from './copy-types';
import type { RuleId } from './rule-ids';
import type { commonCopy } from './copy-common';

type AwardRuleId = Exclude<RuleId, keyof typeof commonCopy>;

const waits = 'Tạm dừng xét.';
const needRating = 'Nhập quyết định xếp loại năm {year}, hoặc đề nghị danh hiệu phù hợp với mức xếp loại.';
const needFigures = 'Nhập số người, số Lao động tiên tiến, Chiến sĩ thi đua cơ sở và xếp loại của tập thể.';

const rated = (title: string): FindingCopy => ({
  title,
  met: 'Năm {year} xếp loại: {rating}.',
  unmet: 'Năm {year} xếp loại: {rating}; cần từ «{least}» trở lên.',
  unknown: 'Chưa có xếp loại năm {year}; cần từ «{least}» trở lên.',
  hold: waits,
  missing: needRating,
});

const shared = (title: string, who: string): FindingCopy => ({
  title,
  met: `{count}/{members} người ${who} ({reached}), đạt mức {needed}.`,
  unmet: `{count}/{members} người ${who} ({reached}), chưa đạt mức {needed}.`,
  unknown: `Chưa có số liệu của tập thể; cần {needed} ${who}.`,
  hold: waits,
  missing: needFigures,
});

const judged = (title: string, ground: string): FindingCopy => ({
  title,
  met: `Báo cáo nêu: ${ground}.`,
  unmet: `Báo cáo không nêu: ${ground}.`,
  unknown: 'Hội đồng xem xét theo báo cáo thành tích.',
  hold: waits,
  missing: 'Nêu rõ trong báo cáo thành tích nếu đề nghị theo căn cứ này.',
});

export const awardCopy: Readonly<Record<AwardRuleId, FindingCopy>> = {
  'ldtt-rating': rated('Hoàn thành tốt nhiệm vụ trở lên'),
  'cstd-co-so-ldtt': rated('Đạt tiêu chuẩn Lao động tiên tiến'),
  'cstd-co-so-merit': {
    title: 'Hoàn thành xuất sắc nhiệm vụ hoặc có sáng kiến, đề tài',
    met: 'Có căn cứ trong năm {year}.',
    unmet: 'Năm {year} không hoàn thành xuất sắc nhiệm vụ và không có sáng kiến, đề tài được công nhận.',
    unknown: 'Chưa đủ thông tin năm {year} để kết luận.',
    hold: waits,
    missing: 'Bổ sung quyết định xếp loại hoàn thành xuất sắc nhiệm vụ, hoặc quyết định công nhận sáng kiến, đề tài.',
  },
  'cstd-co-so-merit.rating': rated('Hoàn thành xuất sắc nhiệm vụ'),
  'cstd-co-so-merit.initiative': {
    title: 'Sáng kiến được cơ sở công nhận',
    met: 'Có sáng kiến năm {year}: {free}.',
    unmet: 'Không có sáng kiến năm {year} còn dùng được.',
    unknown: 'Chưa có thông tin sáng kiến năm {year}.',
    hold: waits,
    missing: 'Nhập mã và quyết định công nhận sáng kiến.',
  },
  'cstd-co-so-merit.other': {
    title: 'Đề tài được nghiệm thu hoặc mưu trí, sáng tạo trong chiến đấu',
    met: 'Báo cáo nêu đề tài hoặc thành tích chiến đấu.',
    unmet: 'Báo cáo không nêu đề tài hoặc thành tích chiến đấu.',
    unknown: 'Chưa có thông tin.',
    hold: waits,
    missing: 'Nhập biên bản nghiệm thu đề tài hoặc xác nhận của cấp có thẩm quyền.',
  },
  'cstd-co-so-both-2026': {
    title: 'Dự thảo Luật sửa đổi: vừa xuất sắc vừa có sáng kiến',
    met: 'Vừa hoàn thành xuất sắc nhiệm vụ vừa có sáng kiến, đề tài.',
    unmet: 'Dự thảo yêu cầu cả hoàn thành xuất sắc nhiệm vụ và sáng kiến, đề tài; hồ sơ mới có một căn cứ.',
    unknown: 'Chưa đủ thông tin để đối chiếu với dự thảo.',
    hold: waits,
    missing: 'Người có trách nhiệm đối chiếu văn bản Luật sửa đổi và ghi quyết định của mình.',
  },
  'tt-ldtt-rating': rated('Tập thể hoàn thành tốt nhiệm vụ trở lên'),
  'tt-ldtt-share': shared('Tỷ lệ Lao động tiên tiến', 'đạt Lao động tiên tiến'),
  'tt-ldtt-no-discipline': {
    title: 'Không có người bị kỷ luật từ cảnh cáo trở lên',
    met: 'Không có người bị kỷ luật từ cảnh cáo trở lên.',
    unmet: 'Có {count} người bị kỷ luật từ cảnh cáo trở lên trong năm {year}.',
    unknown: 'Chưa có số liệu kỷ luật của tập thể.',
    hold: waits,
    missing: needFigures,
  },
  'tt-ldxs-rating': rated('Tập thể hoàn thành xuất sắc nhiệm vụ'),
  'tt-ldxs-completed': shared('Mọi người hoàn thành nhiệm vụ', 'hoàn thành nhiệm vụ'),
  'tt-ldxs-share': shared('Tỷ lệ Lao động tiên tiến', 'đạt Lao động tiên tiến'),
  'tt-ldxs-cstd': {
    title: 'Có Chiến sĩ thi đua cơ sở',
    met: 'Có {count} Chiến sĩ thi đua cơ sở.',
    unmet: 'Có {count} Chiến sĩ thi đua cơ sở; cần ít nhất {needed}.',
    unknown: 'Chưa có số liệu; cần ít nhất {needed} Chiến sĩ thi đua cơ sở.',
    hold: waits,
    missing: needFigures,
  },
  'bk-tinh-merit': {
    title: 'Có ít nhất một căn cứ theo Điều 74',
    met: 'Có {grounds} căn cứ.',
    unmet: 'Không có căn cứ nào theo Điều 74.',
    unknown: 'Hồ sơ chưa cho thấy căn cứ; Hội đồng xem xét theo báo cáo thành tích.',
    hold: waits,
    missing: 'Nêu rõ căn cứ trong báo cáo thành tích và đánh dấu trên đề nghị.',
  },
  'bk-tinh-merit.movement': judged('Xuất sắc trong phong trào thi đua của tỉnh', 'thành tích trong phong trào thi đua'),
  'bk-tinh-merit.sudden': judged(
    'Nhiều thành tích hoặc thành tích đột xuất',
    'thành tích có ảnh hưởng trong một lĩnh vực của tỉnh',
  ),
  'bk-tinh-merit.contribution': judged(
    'Đóng góp cho phát triển kinh tế - xã hội',
    'đóng góp về kinh tế - xã hội, khoa học, từ thiện',
  ),
  'bk-tinh-merit.chain': {
    title: '{years} năm liên tục và {needed} sáng kiến chưa dùng',
    met: 'Giai đoạn {run}: đủ điều kiện, sáng kiến {free}.',
    unmet:
      'Chưa đủ: giai đoạn liên tục {run}, sáng kiến còn dùng được {count}/{needed}, đã dùng cho lần khen khác: {rejected}.',
    unknown: 'Chưa xác định: giai đoạn {run}, sáng kiến còn dùng được {count}/{needed}.',
    hold: waits,
    missing: 'Bổ sung xếp loại, danh hiệu hai năm liên tục và {needed} sáng kiến chưa dùng cho lần khen nào.',
  },
  'bk-tinh-merit.worker': judged(
    'Công nhân, nông dân, người lao động có thành tích',
    'thành tích có ảnh hưởng trong xã hoặc đơn vị',
  ),
  'bk-tinh-merit.collective-chain': {
    title: '{years} năm liên tục hoàn thành xuất sắc hoặc là Tập thể lao động xuất sắc',
    met: 'Đủ {years} năm liên tục.',
    unmet: 'Chưa đủ {years} năm liên tục.',
    unknown: 'Chưa có đủ xếp loại các năm của tập thể.',
    hold: waits,
    missing: 'Nhập quyết định xếp loại hoặc danh hiệu của {years} năm liên tục.',
  },
  'gk-duties': rated('Hoàn thành nhiệm vụ'),
  'gk-merit': {
    title: 'Có thành tích theo Điều 75',
    met: 'Báo cáo nêu căn cứ.',
    unmet: 'Không có căn cứ theo Điều 75.',
    unknown: 'Hồ sơ chưa cho thấy căn cứ; Hội đồng xem xét theo báo cáo thành tích.',
    hold: waits,
    missing: 'Nêu rõ căn cứ trong báo cáo thành tích và đánh dấu trên đề nghị.',
  },
  'gk-merit.movement': judged('Thành tích trong phong trào thi đua', 'thành tích trong phong trào thi đua'),
  'gk-merit.sudden': judged('Nhiều thành tích hoặc thành tích đột xuất', 'nhiều thành tích hoặc thành tích đột xuất'),
  'gk-merit.contribution': judged('Đóng góp công sức, đất đai, tài sản', 'đóng góp công sức, đất đai, tài sản'),
};
