import type { RecordResult, RetalliedItem, RetallyReport, SlipLine, SlipReport } from '@gs/ballots';
import { formatDate } from '@gs/domain';
import type { RetallyAnswer } from './retally';

const results: Readonly<Record<RecordResult, string>> = {
  passed: 'đạt',
  'not-passed': 'không đạt',
  beyond: 'đạt tỷ lệ, ngoài chỉ tiêu',
  tied: 'bằng phiếu ở cuối chỉ tiêu, chủ trì quyết định',
};
const choices = { agree: 'đồng ý', disagree: 'không đồng ý' } as const;

/** The whole answer as sentences: what was voted on, every check, the figures of every item, the root, the receipt. */
export function retallyText({ report, slip, ok }: RetallyAnswer): string {
  return [
    ...headLines(report),
    ...report.checks.map(({ ok: holds, title, detail }) => `${holds ? '✓' : '✗'} ${title}. ${detail}`),
    ...report.items.flatMap(itemLines),
    ...(report.root === null ? [] : [`Mã niêm: ${groups(report.root)}`]),
    ...(report.fingerprint === null ? [] : [`Khoá đã ký: ${groups(report.fingerprint)}`]),
    ...(slip === null ? [] : slipLines(slip)),
    ok
      ? 'Kết luận: hồ sơ đúng ở mọi điểm đã kiểm. So mã niêm ở trên với mã in trong biên bản kiểm phiếu.'
      : 'Kết luận: hồ sơ KHÔNG đúng. Báo chủ trì và giữ nguyên tệp này.',
  ].join('\n');
}

function headLines({ head }: RetallyReport): string[] {
  if (head === null) return [];
  const { council, session, vote } = head;
  return [
    `${vote.title}, vòng ${vote.round}`,
    `${session.title}, ${formatDate(session.date)}, ${council.name}: ${vote.present} có mặt trong ${vote.totalMembers} thành viên`,
  ];
}

function itemLines(item: RetalliedItem): string[] {
  const { seq, title, arithmetic, result, rank, ballots, credentials, paper, written, ok } = item;
  const onPaper = paper.agree + paper.disagree + paper.invalid;
  const opinions = written.agree + written.disagree;
  const parts = [
    `${ballots.length} phiếu trên màn hình trong ${credentials} đã phát`,
    ...(onPaper > 0 ? [`${onPaper} phiếu giấy (${paper.invalid} không hợp lệ)`] : []),
    ...(opinions > 0 ? [`${opinions} ý kiến bằng văn bản`] : []),
  ];
  const place = rank === null ? '' : `, thứ ${rank}`;
  return [`${ok ? ' ' : '✗'} ${seq}. ${title}: ${arithmetic}; ${results[result]}${place} (${parts.join(', ')})`];
}

/** Eight groups of eight: what two people can read to each other. */
export const groups = (hex: string): string => hex.replace(/(.{8})(?=.)/g, '$1 ');

function slipLines({ isOfThisVote, isSigned, lines, provesFault }: SlipReport): string[] {
  if (!isOfThisVote) return ['✗ Biên nhận của một cuộc bỏ phiếu khác.'];
  const signature = isSigned
    ? '✓ Biên nhận do hệ thống ký.'
    : '✗ Chữ ký trên biên nhận không hợp lệ: biên nhận đã bị sửa hoặc không do khoá của hồ sơ ký.';
  const fault = provesFault ? ['✗ Biên nhận chứng tỏ hồ sơ thiếu hoặc ghi sai phiếu.'] : [];
  return [signature, ...lines.map(slipLine), ...fault];
}

function slipLine({ code, choice, found, item }: SlipLine): string {
  if (found === 'missing') return `✗ ${code}: không có trong hồ sơ`;
  const where = item === null ? '' : `, nội dung số ${item.seq}`;
  return found === 'same' ? `✓ ${code}: ${choices[choice]}${where}` : `✗ ${code}: hồ sơ ghi khác${where}`;
}
