import type { FindingCopy } from './copy-types';
import type { RuleId } from './rule-ids';

type CommonRuleId = Extract<
  RuleId,
  | 'subject-kind'
  | 'no-open-matter'
  | 'discipline-served'
  | 'not-granted-yet'
  | 'one-nomination-a-year'
  | 'sudden-awards-not-counted'
  | 'text-unconfirmed'
  | 'no-rules-held'
  | 'dossier-complete'
  | 'vote-result'
  | 'conduct'
>;

export const commonCopy: Readonly<Record<CommonRuleId, FindingCopy>> = {
  'subject-kind': {
    title: 'Đúng đối tượng',
    met: '{award} dành cho đối tượng này.',
    unmet: '{award} không dành cho đối tượng này.',
    unknown: 'Chưa xác định được đối tượng.',
    hold: 'Chưa xác định được đối tượng.',
    missing: 'Chọn danh hiệu hoặc hình thức khen thưởng phù hợp với đối tượng.',
  },
  'no-open-matter': {
    title: 'Không có vụ việc đang xem xét',
    met: 'Không có vụ việc kỷ luật, thanh tra, kiểm tra hoặc khiếu nại, tố cáo đang được xác minh.',
    unmet: 'Đang có vụ việc được xem xét.',
    unknown: 'Chưa có thông tin về vụ việc đang xem xét.',
    hold: 'Tạm dừng xét, không loại: đang có {count} vụ việc được xem xét ({reasons}).',
    missing: 'Chờ kết luận của cơ quan có thẩm quyền rồi xét tiếp.',
  },
  'discipline-served': {
    title: 'Thành tích tính sau khi hết kỷ luật',
    met: 'Thành tích năm {year} được tính.',
    unmet: 'Thành tích năm {year} chưa được tính vì còn trong thời gian thi hành kỷ luật.',
    unknown: 'Trong năm {year} có thời gian bị kỷ luật; chỉ tính thành tích từ ngày hết kỷ luật.',
    hold: 'Đang trong thời gian xem xét kỷ luật.',
    missing: 'Nêu rõ thành tích đạt được từ ngày chấp hành xong kỷ luật.',
  },
  'not-granted-yet': {
    title: 'Một thành tích chỉ khen một lần',
    met: 'Chưa được tặng {award} cho năm {year}.',
    unmet: 'Đã được tặng {award} năm {year}.',
    unknown: 'Đã được tặng {award} năm {year}; chỉ xét lại khi có thành tích mới.',
    hold: 'Đang đối chiếu với lần khen trước.',
    missing: 'Nêu rõ thành tích mới, hoặc rút đề nghị trùng.',
  },
  'one-nomination-a-year': {
    title: 'Không đề nghị trùng trong năm',
    met: 'Không có đề nghị trùng trong năm {year}.',
    unmet: 'Có đề nghị trùng trong năm {year}: {others}.',
    unknown: 'Trong năm {year} còn đề nghị khác: {others}.',
    hold: 'Đang đối chiếu với đề nghị khác.',
    missing: 'Giữ một đề nghị, hoặc nêu rõ mỗi đề nghị dựa trên thành tích khác nhau.',
  },
  'sudden-awards-not-counted': {
    title: 'Khen đột xuất, chuyên đề không làm căn cứ',
    met: '{count} lần khen đột xuất hoặc chuyên đề không được tính làm căn cứ khen công trạng.',
    unmet: 'Đề nghị dựa vào khen đột xuất hoặc chuyên đề.',
    unknown: 'Chưa rõ loại hình của lần khen trước.',
    hold: 'Đang đối chiếu với lần khen trước.',
    missing: 'Dùng căn cứ khác.',
  },
  'text-unconfirmed': {
    title: 'Luật sửa đổi có hiệu lực từ 01/10/2026',
    met: 'Đã xác nhận theo Luật sửa đổi.',
    unmet: 'Chưa phù hợp với Luật sửa đổi.',
    unknown:
      'Hồ sơ tiếp nhận từ 01/10/2026. Kết quả tính theo tiêu chuẩn hiện có; văn bản sửa đổi chưa được đối chiếu.',
    hold: 'Chờ xác nhận theo Luật sửa đổi.',
    missing: 'Người có trách nhiệm đối chiếu văn bản và xác nhận.',
  },
  'no-rules-held': {
    title: 'Chưa có bộ tiêu chuẩn để kiểm tra',
    met: 'Đã kiểm tra tiêu chuẩn.',
    unmet: 'Không đạt tiêu chuẩn.',
    unknown: 'Chưa có bộ tiêu chuẩn để tự động kiểm tra {award}.',
    hold: 'Chờ kiểm tra tiêu chuẩn.',
    missing: 'Người thẩm định kiểm tra theo văn bản và ghi kết luận.',
  },
  'dossier-complete': {
    title: 'Thành phần hồ sơ',
    met: 'Đủ thành phần hồ sơ bắt buộc.',
    unmet: 'Còn thiếu: {parts}.',
    unknown: 'Chưa kiểm tra thành phần hồ sơ.',
    hold: 'Chờ bổ sung hồ sơ.',
    missing: 'Bổ sung: {parts}.',
  },
  'vote-result': {
    title: 'Kết quả bỏ phiếu của Hội đồng',
    met: 'Có kết quả bỏ phiếu kèm biên bản.',
    unmet: 'Biên bản chưa kèm kết quả bỏ phiếu.',
    unknown: 'Hội đồng chưa bỏ phiếu.',
    hold: 'Chờ kết quả bỏ phiếu.',
    missing: 'Bổ sung kết quả bỏ phiếu của Hội đồng.',
  },
  conduct: {
    title: 'Gương mẫu chấp hành, đoàn kết, tham gia phong trào',
    met: 'Đơn vị đã xác nhận.',
    unmet: 'Đơn vị không xác nhận.',
    unknown: 'Đơn vị và Hội đồng xem xét, xác nhận.',
    hold: 'Chờ đơn vị xác nhận.',
    missing: 'Nêu trong báo cáo thành tích và biên bản bình xét.',
  },
};
