import { Download } from 'lucide-react';
import { Link } from 'react-router';
import { Button, Note } from '@gs/web-ui';
import { paths } from '@gs/web-platform';
import type { ProblemError } from '@gs/web-platform';
import type { CastStage } from './credential-store';
import type { ReceiptCheck, ReceiptFault } from './receipt-check';
import { saveReceipt } from './receipt-file';

interface Props {
  readonly isVoid: boolean;
  readonly check: ReceiptCheck | null;
  readonly problem: ProblemError | null;
  readonly cast: CastStage;
  readonly onAskAgain: () => void;
}

/** Whether the ballots of this receipt stand in the published list, and what to do when one does not. */
export function CheckNote({ isVoid, check, problem, cast, onAskAgain }: Props) {
  if (isVoid)
    return (
      <Note tone="warning" title="Vòng bỏ phiếu này đã huỷ: phiếu không tính" isLive>
        Lý do ghi ở phiên họp. Khi thư ký mở vòng mới, phiếu mới tự đến màn hình này.
      </Note>
    );
  if (check?.hasOtherKey) return <OtherKey cast={cast} />;
  if (check !== null)
    return check.faults.length === 0 ? <AllThere check={check} cast={cast} /> : <Faults check={check} cast={cast} />;
  if (problem !== null)
    return (
      <Note tone="warning" title="Chưa đối chiếu được với danh sách đã công bố">
        <p>{problem.detail}</p>
        <div className="acts-row">
          <Button size="small" onPress={onAskAgain}>
            Đối chiếu lại
          </Button>
        </div>
      </Note>
    );
  return (
    <Note tone="plain" title="Chờ kiểm phiếu">
      Khi thư ký kết thúc, trang này tự tìm từng mã trong danh sách công bố và cho biết phiếu có được đếm đúng không. Có
      thể đóng trang; mở lại trên đúng trình duyệt này là thấy.
    </Note>
  );
}

interface Checked {
  readonly check: ReceiptCheck;
  readonly cast: CastStage;
}

function AllThere({ check, cast: { facts } }: Checked) {
  return (
    <Note tone="done" title={allThere(check)} isLive>
      <Link to={paths.publishedVote(facts.sessionId, facts.voteId)}>Xem danh sách mã phiếu đã công bố</Link>
    </Note>
  );
}

/** The gravest of all: the ballot may stand there as cast and yet be known for whose it is. */
export function OtherKey({ cast }: { readonly cast: CastStage }) {
  return (
    <Note tone="error" title="Màn hình này đã nhận phiếu bằng khoá khác khoá công bố cho cả Hội đồng" isLive>
      <p>
        Ai cũng phải nhận cùng một khoá. Khoá riêng làm lá phiếu của anh/chị bị nhận ra được, dù vẫn được đếm đúng. Lưu
        biên nhận thành tệp và báo ngay Chủ tịch Hội đồng, trước khi ký biên bản; Chủ tịch cho huỷ vòng này và Hội đồng
        bỏ lại bằng phiếu giấy cho đến khi tìm ra nguyên nhân.
      </p>
      <SaveReceipt cast={cast} />
    </Note>
  );
}

function SaveReceipt({ cast }: { readonly cast: CastStage }) {
  return (
    <div className="acts-row">
      <Button size="small" icon={Download} onPress={() => saveReceipt(cast)}>
        Lưu biên nhận thành tệp
      </Button>
    </div>
  );
}

/** «60 trong 60 lá phiếu có trong danh sách đã công bố, đúng lựa chọn». */
export function allThere({ found, total }: ReceiptCheck): string {
  return `${found} trong ${total} lá phiếu có trong danh sách đã công bố, đúng lựa chọn`;
}

const faultWords: Readonly<Record<ReceiptFault['kind'], string>> = {
  missing: 'không có trong danh sách',
  changed: 'có trong danh sách nhưng ghi lựa chọn khác',
};

function Faults({ check, cast }: Checked) {
  return (
    <Note
      tone="error"
      title={`${check.faults.length} trong ${check.total} lá phiếu không khớp danh sách đã công bố`}
      isLive
    >
      <ul className="bullets">
        {check.faults.map((fault) => (
          <li key={fault.itemId}>
            {fault.title}: mã {fault.code} {faultWords[fault.kind]}.
          </li>
        ))}
      </ul>
      <p>
        Việc cần làm: lưu biên nhận thành tệp, báo ngay Chủ tịch Hội đồng hoặc thư ký trước khi ký biên bản, và mang
        theo tệp ấy. Biên nhận có chữ ký của máy chủ nên chứng minh được; muốn giữ kín lựa chọn thì đề nghị kiểm lại
        trước toàn Hội đồng mà không đưa biên nhận cho ai.{' '}
        <Link to={`${paths.ballotSecrecy}#khong-thay-ma`}>Thủ tục khi không thấy mã phiếu</Link>
      </p>
      <SaveReceipt cast={cast} />
    </Note>
  );
}
