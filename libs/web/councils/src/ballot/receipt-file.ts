import { receiptSlip } from '@gs/ballots';
import type { CastStage } from './credential-store';
import { choiceWords } from './words';

/** The receipt as a text anybody can read, with what the server signed at its end, letter by letter. */
export function receiptFile(cast: CastStage): string {
  const nameOf = new Map(cast.facts.items.map((item) => [item.id, item.title]));
  const { facts } = cast;
  return [
    'BIÊN NHẬN BỎ PHIẾU KÍN',
    facts.councilName,
    facts.sessionTitle,
    facts.title,
    '',
    'Giữ kín tệp này: ai có nó và biết là của ai thì biết lá phiếu đã chọn gì.',
    'Khi không thấy mã của mình trong danh sách đã công bố, đưa tệp này cho Chủ tịch Hội đồng hoặc thư ký.',
    '',
    ...cast.ballots.map(
      ({ itemId, code, choice }, at) => `${at + 1}. ${code}  ${choiceWords[choice]}  ${nameOf.get(itemId) ?? ''}`,
    ),
    '',
    'Phần máy chủ đã ký; dán cả tệp này vào trang tự kiểm thì trang tự đối chiếu:',
    receiptSlip(facts.voteId, cast.ballots, cast.receipt),
  ]
    .join('\n')
    .replaceAll('\n', '\r\n');
}

/** Hands the receipt to the browser as a file to be saved. Only ever by the member's own press. */
export function saveReceipt(cast: CastStage): void {
  const address = URL.createObjectURL(new Blob([receiptFile(cast)], { type: 'text/plain;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'bien-nhan-bo-phieu.txt';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
