import type { CheckName } from '../rules/conditions';
import type { GateCheck } from './copy-gates';
import type { FindingCopy } from './copy-types';

const hold = 'Tạm dừng xét.';
const needFigures = 'Nhập số người, số Lao động tiên tiến, Chiến sĩ thi đua cơ sở và xếp loại của tập thể.';

const rated: FindingCopy = {
  met: 'Năm {year} xếp loại: {rating}.',
  unmet: 'Năm {year} xếp loại: {rating}; cần từ «{least}» trở lên.',
  unknown: 'Chưa có xếp loại năm {year}; cần từ «{least}» trở lên.',
  hold,
  missing: 'Nhập quyết định xếp loại năm {year}, hoặc đề nghị danh hiệu phù hợp với mức xếp loại.',
};

/** Checks that make up the standard of an award. */
export const standardCopy: Readonly<Record<Exclude<CheckName, GateCheck>, FindingCopy>> = {
  'any-of': {
    met: 'Có {grounds} căn cứ.',
    unmet: 'Không có căn cứ nào trong các căn cứ được nêu.',
    unknown: 'Chưa đủ thông tin để kết luận; Hội đồng xem xét theo báo cáo thành tích.',
    hold,
    missing: 'Bổ sung chứng cứ cho một trong các căn cứ: {open}.',
  },
  'all-of': {
    met: 'Đủ các điều kiện.',
    unmet: 'Chưa đủ: {open}.',
    unknown: 'Chưa đủ thông tin: {open}.',
    hold,
    missing: 'Bổ sung chứng cứ cho: {open}.',
  },
  rating: rated,
  'title-of-year': rated,
  initiative: {
    met: 'Có sáng kiến, đề tài năm {years}: {free}.',
    unmet: 'Năm {years} chưa đủ {needed} sáng kiến, đề tài còn dùng được. Đã dùng cho lần khen khác: {rejected}.',
    unknown: 'Chưa có thông tin sáng kiến, đề tài.',
    hold,
    missing: 'Nhập mã và quyết định công nhận sáng kiến, đề tài, phạm vi ảnh hưởng phù hợp.',
  },
  judged: {
    met: 'Báo cáo nêu: {about}.',
    unmet: 'Chưa có chứng nhận hoặc báo cáo nêu: {about}.',
    unknown: 'Hội đồng xem xét theo báo cáo thành tích.',
    hold,
    missing: 'Nêu rõ trong báo cáo thành tích nếu đề nghị theo căn cứ này.',
  },
  'members-share': {
    met: '{count}/{members} người {about} ({reached}), đạt mức {needed}.',
    unmet: '{count}/{members} người {about} ({reached}), chưa đạt mức {needed}.',
    unknown: 'Chưa có số liệu của tập thể; cần {needed} {about}.',
    hold,
    missing: needFigures,
  },
  'members-holding': {
    met: 'Có {count} {about}.',
    unmet: 'Có {count} {about}; cần ít nhất {needed}.',
    unknown: 'Chưa có số liệu; cần ít nhất {needed} {about}.',
    hold,
    missing: needFigures,
  },
  'no-member-disciplined': {
    met: 'Không có người bị kỷ luật từ cảnh cáo trở lên.',
    unmet: 'Có {count} người bị kỷ luật từ cảnh cáo trở lên.',
    unknown: 'Chưa có số liệu kỷ luật của tập thể.',
    hold,
    missing: needFigures,
  },
  'consecutive-awards': {
    met: 'Liên tục {count} lần, các năm {run}.',
    unmet: 'Mới liên tục {count} lần (các năm: {run}); cần {needed} lần tính đến năm {year}.',
    unknown: 'Liên tục {count} lần (các năm: {run}); cần {needed} lần, còn điểm phải xác nhận.',
    hold,
    missing: 'Bổ sung quyết định tặng danh hiệu các năm liên tục, hoặc chờ đủ {needed} lần.',
  },
  'two-year-merit': {
    met: 'Giai đoạn {run}: đủ điều kiện, sáng kiến {free}.',
    unmet:
      'Chưa đủ: giai đoạn liên tục {run}, sáng kiến còn dùng được {count}/{needed}, đã dùng cho lần khen khác: {rejected}.',
    unknown: 'Chưa xác định: giai đoạn {run}, sáng kiến còn dùng được {count}/{needed}.',
    hold,
    missing: 'Bổ sung xếp loại, danh hiệu {years} năm liên tục và {needed} sáng kiến chưa dùng cho lần khen nào.',
  },
  'collective-years': {
    met: 'Đủ {years} năm liên tục.',
    unmet: 'Chưa đủ {years} năm liên tục.',
    unknown: 'Chưa có đủ xếp loại các năm của tập thể.',
    hold,
    missing: 'Nhập quyết định xếp loại hoặc danh hiệu của {years} năm liên tục.',
  },
  'after-award': {
    met: 'Giai đoạn {run}: {years} năm liên tục từ «{least}» trở lên; trong đó {held}.',
    unmet:
      'Giai đoạn {run}: {years}/{needed} năm liên tục từ «{least}» trở lên, {best}/{bestNeeded} năm «{bestLevel}»; đã có: {held}; cần: {holding}.',
    unknown:
      'Giai đoạn {run} còn năm chưa có xếp loại; cần {needed} năm liên tục từ «{least}» trở lên; cần: {holding}.',
    hold,
    missing: 'Bổ sung quyết định khen thưởng trước đó ({after}), xếp loại từng năm và danh hiệu trong giai đoạn.',
  },
  leads: {
    met: 'Có tài liệu dẫn đầu hoặc tiêu biểu xuất sắc.',
    unmet: 'Không có cụm, khối hoặc phong trào phù hợp mà đối tượng dẫn đầu.',
    unknown: 'Chưa có thông tin về cụm, khối, phong trào thi đua.',
    hold,
    missing: 'Nêu tên cụm, khối hoặc phong trào, cơ quan tổ chức, số năm và kết quả bình xét.',
  },
  tenure: {
    met: '{post}: {held}, cần {needed}.',
    unmet: '{post}: {held}, cần {needed}.',
    unknown: 'Chưa có quá trình giữ chức vụ hoặc bảng thời gian.',
    hold,
    missing: 'Nhập các chức vụ đã giữ, từ ngày, đến ngày.',
  },
  retired: {
    met: 'Đã có thông báo hoặc quyết định nghỉ hưu ({on}).',
    unmet: 'Chưa có thông báo hoặc quyết định nghỉ hưu.',
    unknown: 'Chưa có thông tin nghỉ hưu.',
    hold,
    missing: 'Nhập thông báo hoặc quyết định nghỉ hưu.',
  },
  'no-fault-in-office': {
    met: 'Không bị kỷ luật, không có khuyết điểm nghiêm trọng trong thời gian giữ chức vụ lãnh đạo.',
    unmet: 'Bị kỷ luật hoặc có khuyết điểm nghiêm trọng trong thời gian giữ chức vụ lãnh đạo.',
    unknown: 'Chưa có xác nhận về kỷ luật, khuyết điểm trong thời gian giữ chức vụ.',
    hold,
    missing: 'Xin ý kiến của cấp ủy, cơ quan quản lý cán bộ.',
  },
};
