import type { CheckName } from '../rules/conditions';
import type { FindingCopy } from './copy-types';

/** Checks that every award, or every award of a kind, has in common. */
export type GateCheck = Extract<
  CheckName,
  | 'subject-kind'
  | 'no-open-matter'
  | 'discipline-served'
  | 'not-granted-yet'
  | 'one-nomination-a-year'
  | 'one-state-award-a-year'
  | 'sudden-not-counted'
  | 'transfer-remark'
  | 'text-unconfirmed'
  | 'unruled'
  | 'dossier-complete'
  | 'vote-result'
  | 'vouched'
  | 'public-posting'
  | 'once-in-life'
  | 'never-disciplined'
>;

export const gateCopy: Readonly<Record<GateCheck, FindingCopy>> = {
  'subject-kind': {
    met: '{award} dành cho đối tượng này.',
    unmet: '{award} không dành cho đối tượng này.',
    unknown: 'Chưa xác định được đối tượng.',
    hold: 'Chưa xác định được đối tượng.',
    missing: 'Chọn danh hiệu hoặc hình thức khen thưởng phù hợp với đối tượng.',
  },
  'no-open-matter': {
    met: 'Không có vụ việc kỷ luật, thanh tra, kiểm tra hoặc khiếu nại, tố cáo đang được xác minh.',
    unmet: 'Đang có vụ việc được xem xét.',
    unknown: 'Chưa có thông tin về vụ việc đang xem xét.',
    hold: 'Tạm dừng xét, không loại: đang có {count} vụ việc được xem xét ({reasons}).',
    missing: 'Chờ kết luận của cơ quan có thẩm quyền rồi xét tiếp.',
  },
  'discipline-served': {
    met: 'Thành tích năm {year} được tính.',
    unmet: 'Thành tích năm {year} chưa được tính vì còn trong thời gian thi hành kỷ luật.',
    unknown: 'Trong năm {year} có thời gian bị kỷ luật; chỉ tính thành tích từ ngày hết kỷ luật.',
    hold: 'Đang trong thời gian xem xét kỷ luật.',
    missing: 'Nêu rõ thành tích đạt được từ ngày chấp hành xong kỷ luật.',
  },
  'not-granted-yet': {
    met: 'Chưa được tặng {award} cho năm {year}.',
    unmet: 'Đã được tặng {award} năm {year}.',
    unknown: 'Đã được tặng {award} năm {year}; chỉ xét lại khi có thành tích mới.',
    hold: 'Đang đối chiếu với lần khen trước.',
    missing: 'Nêu rõ thành tích mới, hoặc rút đề nghị trùng.',
  },
  'one-nomination-a-year': {
    met: 'Không có đề nghị trùng trong năm {year}.',
    unmet: 'Có đề nghị trùng trong năm {year}: {others}.',
    unknown: 'Trong năm {year} còn đề nghị khác: {others}.',
    hold: 'Đang đối chiếu với đề nghị khác.',
    missing: 'Giữ một đề nghị, hoặc nêu rõ mỗi đề nghị dựa trên thành tích khác nhau.',
  },
  'one-state-award-a-year': {
    met: 'Năm {year} chưa có khen thưởng cấp Nhà nước nào khác.',
    unmet: 'Năm {year} đã có khen thưởng cấp Nhà nước: {others}.',
    unknown: 'Năm {year} đang đề nghị thêm khen thưởng cấp Nhà nước khác: {others}.',
    hold: 'Đang đối chiếu khen thưởng cấp Nhà nước trong năm.',
    missing: 'Giữ một đề nghị khen thưởng cấp Nhà nước trong năm, hoặc nêu rõ loại hình được trừ.',
  },
  'sudden-not-counted': {
    met: '{count} lần khen đột xuất hoặc chuyên đề không được tính làm căn cứ khen công trạng.',
    unmet: 'Đề nghị dựa vào khen đột xuất hoặc chuyên đề.',
    unknown: 'Chưa rõ loại hình của lần khen trước.',
    hold: 'Đang đối chiếu với lần khen trước.',
    missing: 'Dùng căn cứ khác.',
  },
  'transfer-remark': {
    met: 'Đã có nhận xét của đơn vị cũ (công tác {months} tháng, chuyển ngày {on}).',
    unmet: 'Chuyển công tác ngày {on} sau {months} tháng ở đơn vị cũ; chưa có nhận xét của đơn vị cũ.',
    unknown: 'Chưa rõ thời gian công tác ở đơn vị cũ.',
    hold: 'Chờ nhận xét của đơn vị cũ.',
    missing: 'Xin nhận xét bằng văn bản của đơn vị cũ.',
  },
  'text-unconfirmed': {
    met: 'Đã xác nhận theo văn bản mới.',
    unmet: 'Chưa phù hợp với văn bản mới.',
    unknown:
      'Hồ sơ tiếp nhận ngày {receivedOn}. Kết quả tính theo tiêu chuẩn hiện có; văn bản sửa đổi chưa được đối chiếu.',
    hold: 'Chờ xác nhận theo văn bản mới.',
    missing: 'Người có trách nhiệm đối chiếu văn bản và xác nhận.',
  },
  unruled: {
    met: 'Đã kiểm tra tiêu chuẩn.',
    unmet: 'Không đạt tiêu chuẩn.',
    unknown: 'Chưa có bộ tiêu chuẩn để tự động kiểm tra {award}.',
    hold: 'Chờ kiểm tra tiêu chuẩn.',
    missing: 'Người thẩm định kiểm tra theo văn bản và ghi kết luận.',
  },
  'dossier-complete': {
    met: 'Đủ thành phần hồ sơ bắt buộc.',
    unmet: 'Còn thiếu: {parts}.',
    unknown: 'Chưa kiểm tra thành phần hồ sơ.',
    hold: 'Chờ bổ sung hồ sơ.',
    missing: 'Bổ sung: {parts}.',
  },
  'vote-result': {
    met: 'Có kết quả bỏ phiếu kèm biên bản.',
    unmet: 'Biên bản chưa kèm kết quả bỏ phiếu.',
    unknown: 'Hội đồng chưa bỏ phiếu.',
    hold: 'Chờ kết quả bỏ phiếu.',
    missing: 'Bổ sung kết quả bỏ phiếu của Hội đồng.',
  },
  vouched: {
    met: 'Đơn vị đã xác nhận.',
    unmet: 'Đơn vị không xác nhận.',
    unknown: 'Đơn vị và Hội đồng xem xét, xác nhận.',
    hold: 'Chờ đơn vị xác nhận.',
    missing: 'Nêu trong báo cáo thành tích và biên bản bình xét.',
  },
  'public-posting': {
    met: 'Đã công khai {days} ngày làm việc (từ {posted}) trước phiên họp {council}.',
    unmet: 'Mới công khai {days} ngày làm việc (từ {posted}) khi họp ngày {council}; cần {needed} ngày.',
    unknown: 'Chưa ghi ngày công khai danh sách và ngày họp Hội đồng.',
    hold: 'Chờ hết thời gian công khai.',
    missing: 'Công khai đủ {needed} ngày làm việc; họp Hội đồng sớm nhất ngày {earliest}.',
  },
  'once-in-life': {
    met: 'Chưa từng được tặng {award}.',
    unmet: 'Đã được tặng {award}; mỗi người chỉ được tặng một lần.',
    unknown: 'Chưa rõ đã được tặng hay chưa.',
    hold: 'Đang đối chiếu.',
    missing: 'Rút đề nghị.',
  },
  'never-disciplined': {
    met: 'Chưa bị kỷ luật lần nào.',
    unmet: 'Đã bị kỷ luật {count} lần.',
    unknown: 'Chưa có thông tin kỷ luật.',
    hold: 'Đang xem xét kỷ luật.',
    missing: 'Không đề nghị hình thức này.',
  },
};
