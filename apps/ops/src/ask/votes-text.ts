import type { ConflictRule, VoteRule } from '@gs/domain';
import type { VoteRuleAnswer } from './votes';

const methods: Readonly<Record<VoteRule['method'], string>> = {
  secret: 'bỏ phiếu kín',
  open: 'biểu quyết',
  consensus: 'biểu quyết, không ai không đồng ý',
};
const denominators: Readonly<Record<VoteRule['denominator'], string>> = {
  ALL_MEMBERS: 'tổng số thành viên',
  PRESENT: 'số thành viên dự họp và có ý kiến',
  VALID: 'số phiếu và ý kiến hợp lệ',
};
const grounds: Readonly<Record<ConflictRule['ground'], string>> = {
  nominee: 'người được đề nghị',
  kin: 'người thân của người được đề nghị',
  workplace: 'công tác tại tập thể được đề nghị',
  signed: 'ký tờ trình',
  'co-author': 'đồng tác giả sáng kiến',
  declared: 'tự khai',
};
const unfounded = 'chưa tìm thấy văn bản quy định';

/** The answer in lines, each with its clause. */
export function voteRuleText(answer: VoteRuleAnswer): string {
  const { num, den, strict } = answer.threshold;
  const { quorum } = answer;
  const clause = (of: keyof VoteRuleAnswer['clauses']): string => `[${answer.clauses[of] ?? unfounded}]`;
  return [
    `${methods[answer.method]}, ${strict ? 'trên' : 'ít nhất'} ${num}/${den} ${denominators[answer.denominator]} [${answer.clause}]`,
    `Số thành viên phải có mặt: ${quorum.num}/${quorum.den}${quorum.needed === null ? '' : ` = ${quorum.needed}`}${quorum.countsWritten ? ', tính cả ý kiến bằng văn bản' : ''}${quorum.met === null ? '' : quorum.met ? ', đủ' : ', CHƯA ĐỦ: phiên họp không hợp lệ'} [${quorum.clause}]`,
    `Ý kiến bằng văn bản của người vắng: ${answer.writtenCounts ? 'tính như phiếu' : 'không tính'}`,
    `Không họp, chỉ lấy ý kiến bằng văn bản: ${answer.circulation ? 'được' : 'không được'} ${clause('circulation')}`,
    `Số vòng: ${answer.maxRounds === null ? 'không giới hạn' : `không quá ${answer.maxRounds}`} ${clause('rounds')}`,
    `Bằng phiếu ở cuối chỉ tiêu: ${answer.tie === 'chair' ? 'chủ trì quyết định' : 'không ai được'} ${clause('tie')}`,
    `Người không tham gia vì có liên quan: ${answer.recusedLeave ? 'ra khỏi mẫu số' : 'vẫn ở trong mẫu số'} ${clause('recused')}`,
    ...answer.conflicts.map(conflictText),
    ...(answer.needed === null ? [] : [`Cần ${answer.needed} phiếu đồng ý`]),
    ...(answer.tally === null ? [] : [answer.tally.arithmetic]),
  ].join('\n');
}

function conflictText({ ground, effect, years, exceptOwnUnit, clause }: VoteRuleAnswer['conflicts'][number]): string {
  const words = [
    effect === 'recuse' ? 'không tham gia' : 'thư ký quyết định',
    ...(years === null ? [] : [years === 0 ? 'chỉ khi đang công tác' : `cả khi đã thôi, trong ${years} năm`]),
    ...(exceptOwnUnit ? ['trừ Hội đồng của chính tập thể đó'] : []),
  ];
  return `Có liên quan, ${grounds[ground]}: ${words.join(', ')} [${clause ?? unfounded}]`;
}
