import type { StateCopy } from '@gs/web-platform';
import type { BallotNotice } from './ballot-view';
import type { BallotChoice } from './credential-store';

interface Told {
  readonly tone: 'info' | 'warning' | 'error' | 'plain';
  readonly title: string;
  readonly detail: string;
}

/** Why there is nothing to do on this screen, and what to do instead. */
export const ballotNotices: Readonly<Record<BallotNotice, Told>> = {
  'not-open': {
    tone: 'info',
    title: 'Chưa bỏ phiếu',
    detail: 'Thư ký chưa mở mục này. Khi mở, phiếu tự đến màn hình này.',
  },
  hands: {
    tone: 'info',
    title: 'Mục này biểu quyết tại phòng họp',
    detail: 'Không có phiếu kín: thư ký ghi kết quả biểu quyết.',
  },
  opinion: {
    tone: 'info',
    title: 'Mục này lấy ý kiến bằng văn bản',
    detail: 'Ý kiến có ghi tên, không phải phiếu kín.',
  },
  paper: {
    tone: 'info',
    title: 'Anh/chị bỏ phiếu giấy',
    detail:
      'Nhận phiếu giấy ở thư ký, đánh dấu từng mục rồi bỏ vào hòm phiếu. Phiếu giấy được đếm chung với phiếu trên màn hình trong một biên bản.',
  },
  absent: {
    tone: 'info',
    title: 'Anh/chị không bỏ phiếu ở vòng này',
    detail: 'Danh sách người bỏ phiếu chốt lúc mở, khi anh/chị không được ghi là có mặt. Hỏi thư ký nếu cho là nhầm.',
  },
  insecure: {
    tone: 'warning',
    title: 'Trang này chưa giữ được phiếu kín',
    detail:
      'Địa chỉ đang mở bắt đầu bằng http://, trình duyệt không cho cất phiếu. Mở lại bằng địa chỉ bắt đầu bằng https://; chưa có địa chỉ ấy thì báo ngay thư ký để nhận phiếu giấy trước khi bắt đầu bỏ phiếu.',
  },
  storage: {
    tone: 'warning',
    title: 'Trình duyệt này không cất được phiếu',
    detail:
      'Thường vì đang mở cửa sổ ẩn danh hoặc máy hết chỗ. Mở trang trong cửa sổ thường hoặc trên thiết bị khác, hoặc báo thư ký để nhận phiếu giấy. Chưa có phiếu nào được phát cho màn hình này.',
  },
  signature: {
    tone: 'error',
    title: 'Phiếu nhận về không có chữ ký đúng',
    detail: 'Màn hình này không dùng phiếu ấy. Báo ngay thư ký và người quản trị. Chưa có gì được bỏ vào hòm.',
  },
  elsewhere: {
    tone: 'warning',
    title: 'Phiếu của anh/chị đã phát cho một thiết bị khác',
    detail:
      'Bỏ phiếu trên thiết bị và trình duyệt đã mở Gương Sáng lúc phát phiếu. Thiết bị ấy không dùng được nữa thì báo thư ký: thư ký huỷ vòng này, nêu lý do, và mở vòng mới cho cả Hội đồng. Mỗi phiếu chỉ phát một lần, không ai phát lại được.',
  },
  'too-late': {
    tone: 'warning',
    title: 'Màn hình này chưa kịp nhận phiếu',
    detail:
      'Thư ký đã bắt đầu nhận phiếu khi màn hình này chưa giữ phiếu, nên anh/chị không bỏ phiếu trên màn hình ở vòng này. Báo ngay thư ký nếu muốn bỏ phiếu: chỉ có thể huỷ vòng này và mở vòng mới.',
  },
  void: {
    tone: 'plain',
    title: 'Vòng bỏ phiếu này đã huỷ',
    detail: 'Phiếu của vòng này không tính, kể cả phiếu đã bỏ. Lý do ghi ở phiên họp; thư ký mở vòng mới.',
  },
  ended: {
    tone: 'plain',
    title: 'Đã kết thúc bỏ phiếu',
    detail: 'Kết quả và danh sách mã phiếu ở phiên họp. Trình duyệt này không giữ biên nhận nào của anh/chị.',
  },
  uncertain: {
    tone: 'warning',
    title: 'Bỏ phiếu đã kết thúc khi phiếu của anh/chị chưa có trả lời',
    detail: '',
  },
};

export const ballotWords = {
  act: 'Bỏ phiếu kín',
  promise: 'Bỏ rồi không sửa được. Không ai xem được tôi chọn gì, kể cả thư ký và quản trị.',
  notKept: {
    title: 'Trình duyệt không cất được lá phiếu',
    detail: 'Chưa gửi gì. Đóng bớt cửa sổ hoặc dọn bộ nhớ của máy rồi bấm lại Bỏ phiếu.',
  },
} as const;

/** A choice on a receipt or in the published list: neutral, both alike. */
export const choiceWords: Readonly<Record<BallotChoice, string>> = { agree: 'Đồng ý', disagree: 'Không đồng ý' };

/** What this browser says of a vote of mine in a list; the server does not know whether I have voted. */
export const stageWords: Readonly<Record<'held' | 'casting' | 'cast', StateCopy>> = {
  held: { label: 'Màn hình này giữ phiếu', tone: 'sealed' },
  casting: { label: 'Phiếu chưa có trả lời', tone: 'warning' },
  cast: { label: 'Đã bỏ phiếu', tone: 'done' },
};
