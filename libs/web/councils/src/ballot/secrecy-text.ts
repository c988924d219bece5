interface Part {
  readonly id: string;
  readonly title: string;
  readonly lead?: string;
  readonly points: readonly string[];
  readonly isOrdered?: boolean;
}

/** The page «Phiếu kín được giữ kín thế nào»; docs/huong-dan.md has the same words. */
export const secrecyTexts: readonly Part[] = [
  {
    id: 'cach-lam',
    title: 'Phiếu đi từ màn hình đến hòm thế nào',
    points: [
      'Khi thư ký mở bỏ phiếu, màn hình của từng thành viên có mặt tự nhận phiếu. Giống như ký lên một phong bì dán kín: máy chủ xác nhận lá phiếu mà không thấy số hiệu bên trong, nên biết ai đã nhận phiếu nhưng không biết lá nào là của ai.',
      'Phát xong cho mọi người, khoá ký bị xoá, rồi mới bắt đầu nhận phiếu. Vì vậy không thể so giờ nhận phiếu với giờ bỏ phiếu.',
      'Khi bấm Bỏ phiếu, lá phiếu đi mà không kèm tên, không kèm phiên đăng nhập; máy chủ không ghi giờ, không ghi địa chỉ, không ghi nhật ký của việc ấy.',
      'Mỗi nội dung là một lá riêng. Không ai ghép được các lựa chọn của một người ở nhiều nội dung với nhau.',
      'Lá phiếu nằm trong hòm dưới dạng niêm phong. Khi kết thúc, hòm được mở, xáo rồi mới ghi ra. Trước lúc ấy không ai xem được kết quả, kể cả thư ký và quản trị.',
    ],
  },
  {
    id: 'giu-kin',
    title: 'Điều được giữ kín',
    points: [
      'Ai chọn gì: với mọi tài khoản, kể cả thư ký và quản trị hệ thống.',
      'Ai chọn gì: cả với người về sau có toàn bộ cơ sở dữ liệu, mọi bản sao lưu và mọi nhật ký của máy chủ.',
      'Ai đã bỏ phiếu, ai chưa: hệ thống chỉ biết màn hình nào đã nhận phiếu và trong hòm có bao nhiêu lá.',
      'Kết quả từng phần: không có trước khi kết thúc bỏ phiếu.',
    ],
  },
  {
    id: 'khong-giu-kin',
    title: 'Điều không giữ kín được',
    points: [
      'Kết quả nhất trí: mọi người đồng ý cả thì ai cũng biết từng người đã đồng ý. Chỉ hai, ba người bỏ phiếu thì cũng dễ đoán.',
      'Người ngồi cạnh hoặc đứng sau nhìn thấy màn hình lúc chọn.',
      'Biên nhận cho người khác xem, chụp lại hoặc in để trên bàn: ai thấy mã kèm tên thì biết lựa chọn. Vì thế biên nhận không che chở được người bị ép phải đưa ra; không ai có quyền đòi xem.',
      'Người nắm được thiết bị của thành viên, hoặc thay được chương trình trên máy chủ ngay trong lúc bỏ phiếu, có thể nhìn thấy lá phiếu đi qua.',
      'Người có cả khoá bí mật của máy chủ và bản sao dữ liệu chụp đúng lúc đang bỏ phiếu: vẫn không biết ai, nhưng biết những lựa chọn nào đến cùng nhau và biết kết quả sớm.',
      'Ý kiến bằng văn bản và biểu quyết giơ tay có ghi tên, vì bản chất là vậy.',
    ],
  },
  {
    id: 'kiem-lai',
    title: 'Tự kiểm lại',
    points: [
      'Sau khi bỏ phiếu, trình duyệt giữ mã của từng lá phiếu, đã niêm phong; chỉ mở được trên đúng máy, đúng trình duyệt và tài khoản ấy. Sợ mất thì in hoặc lưu thành tệp và cất kín.',
      'Khi kiểm phiếu xong, mở lại biên nhận: trang tự tìm từng mã trong danh sách công bố và nói lá nào đúng, lá nào không. Trang cũng so khoá mà màn hình đã nhận với khoá công bố chung, để không ai bị phát khoá riêng.',
      'Thành viên nào cũng tải được hồ sơ kiểm phiếu và trang tự kiểm. Trang ấy mở không cần mạng, kiểm lại từng lá phiếu, từng phép cộng và chữ ký; mã niêm phải trùng với mã in trong biên bản.',
    ],
  },
  {
    id: 'khong-thay-ma',
    title: 'Khi không thấy mã phiếu của mình',
    lead: 'Trang biên nhận báo đỏ, hoặc tìm mã trong danh sách mà không có:',
    isOrdered: true,
    points: [
      'So lại từng ký tự của mã (không có chữ I, L, O, U) và đúng nội dung. Mở biên nhận trên trình duyệt đã bỏ phiếu để trang tự so.',
      'Lưu biên nhận thành tệp. Báo Chủ tịch Hội đồng hoặc thư ký ngay, trước khi ký biên bản.',
      'Mang theo tệp biên nhận: trong đó có chữ ký của máy chủ trên mã và lựa chọn, không ai khác làm ra được. Muốn giữ kín lựa chọn thì không đưa biên nhận mà đề nghị kiểm lại trước toàn Hội đồng bằng trang tự kiểm.',
      'Chữ ký trên biên nhận đúng mà mã không có hoặc ghi khác: đó là lỗi của cuộc bỏ phiếu. Chủ tịch cho huỷ vòng ấy, lý do ghi vào biên bản, và Hội đồng bỏ phiếu lại, bằng phiếu giấy nếu muốn.',
      'Chữ ký trên biên nhận không đúng: biên nhận không chứng minh được điều gì; báo người quản trị tìm nguyên nhân.',
    ],
  },
  {
    id: 'mat-thiet-bi',
    title: 'Khi mất thiết bị trước lúc bỏ phiếu',
    points: [
      'Phiếu đã phát chỉ nằm trong trình duyệt đã nhận; không ai phát lại được. Thư ký huỷ vòng, nêu lý do trong biên bản, và mở vòng mới cho cả Hội đồng.',
      'Chưa nhận được phiếu thì thư ký chuyển anh/chị sang phiếu giấy trước khi bắt đầu nhận phiếu.',
    ],
  },
];
