import type { ProvisionView } from '@gs/contracts';
import {
  conductOn,
  conflictRules,
  isWithin,
  type Award,
  type Cite,
  type ConductRow,
  type ConflictGround,
  type ConflictRule,
  type LocalDate,
  type Rules,
} from '@gs/domain';
import { provision } from './provision';

type Question = ConductRow['about'];
type Answer = Pick<ProvisionView, 'label' | 'words'>;

const questions: readonly Question[] = ['rounds', 'tie', 'recused', 'circulation'];

/** Said of what no text was found for: nobody may take it for law. */
const unfounded = 'Chưa tìm thấy văn bản quy định, đây là giá trị mặc định của phần mềm';

/** How votes on all awards are held, beyond their share: rounds, equal votes, who stands aside, opinions without a meeting. */
export function commonConduct(rules: Rules, on: LocalDate): ProvisionView[] {
  return questions.flatMap((question) => {
    // No award has an empty code, so only a row for all answers.
    const row = conductOn(question, '', on, rules);
    return row === null ? [] : [answered(`conduct/${question}`, wordsOf(row), row.cite, rules, row)];
  });
}

/** Where an award's own row, or a row that names it, answers one of these questions otherwise. */
export function ownConduct(award: Award, rules: Rules, on: LocalDate): ProvisionView[] {
  return ownRows(award, rules, on).map((row) =>
    answered(`conduct/${award.code}/${row.about}`, wordsOf(row), row.cite, rules, row),
  );
}

/** The common rules of conduct an award has no rule of its own instead of. @param own what is said of the award alone */
export function conductBeside(own: readonly ProvisionView[], rules: Rules, on: LocalDate): ProvisionView[] {
  const questionOf = (key: string): string | undefined => key.split('/').at(-1);
  const answers = own.filter(({ key }) => key.startsWith('conduct/')).map(({ key }) => questionOf(key));
  return commonConduct(rules, on).filter(({ key }) => !answers.includes(questionOf(key)));
}

function ownRows(award: Award, rules: Rules, on: LocalDate): readonly ConductRow[] {
  const named = questions.flatMap((question) => {
    const row = conductOn(question, award.code, on, rules);
    return row === null || row.awards === null ? [] : [row];
  });
  const votes = rules.data.votes.filter((row) => isWithin(on, row.from, row.to));
  const vote = votes.find(({ awards }) => awards?.includes(award.code)) ?? votes.find(({ awards }) => awards === null);
  if (vote === undefined) return named;
  const { from, to, cite, awards } = vote;
  const period = { from, to, cite, awards };
  const said: readonly ConductRow[] = [
    ...(vote.maxRounds === undefined ? [] : [{ ...period, about: 'rounds' as const, max: vote.maxRounds }]),
    ...(vote.tie === undefined ? [] : [{ ...period, about: 'tie' as const, settledBy: vote.tie }]),
    ...(vote.recusedLeave === undefined ? [] : [{ ...period, about: 'recused' as const, leave: vote.recusedLeave }]),
  ];
  return [...said, ...named.filter(({ about }) => !said.some((row) => row.about === about))];
}

function wordsOf(row: ConductRow): Answer {
  if (row.about === 'rounds')
    return {
      label: 'Bỏ phiếu lại',
      words: row.max === null ? 'Không giới hạn số vòng' : `Không quá ${row.max} vòng cho một trường hợp`,
    };
  if (row.about === 'tie')
    return {
      label: 'Bằng phiếu ở cuối chỉ tiêu',
      words: row.settledBy === 'chair' ? 'Chủ trì phiên họp quyết định' : 'Không trường hợp nào được chọn',
    };
  if (row.about === 'recused')
    return {
      label: 'Thành viên không tham gia vì có liên quan',
      words: row.leave ? 'Không tính vào mẫu số' : 'Vẫn tính vào mẫu số',
    };
  return {
    label: 'Không họp, chỉ lấy ý kiến bằng văn bản',
    words: row.allowed ? 'Được, khi lấy ý kiến của mọi thành viên' : 'Không được',
  };
}

const grounds: Readonly<Record<ConflictGround, string>> = {
  nominee: 'Chính là người được đề nghị',
  kin: 'Vợ, chồng, người thân của người được đề nghị',
  workplace: 'Công tác tại tập thể được đề nghị',
  signed: 'Ký tờ trình đề nghị',
  'co-author': 'Đồng tác giả sáng kiến làm căn cứ',
  declared: 'Tự khai có liên quan',
};

/** When a member of a council has to do with a matter, and what follows. */
export function conflictProvisions(rules: Rules, on: LocalDate): ProvisionView[] {
  return conflictRules(on, rules).map((rule) =>
    answered(
      `conflict/${rule.ground}`,
      { label: grounds[rule.ground], words: conflictWords(rule) },
      rule.cite,
      rules,
      null,
      'conflict',
    ),
  );
}

function conflictWords({ effect, years, exceptOwnUnit }: ConflictRule): string {
  return [
    effect === 'recuse' ? 'Không tham gia xét' : 'Thư ký quyết định có tham gia hay không',
    ...(years === null
      ? []
      : [years === 0 ? 'chỉ khi đang công tác' : `đang công tác hoặc đã thôi chưa quá ${years} năm`]),
    ...(exceptOwnUnit ? ['không áp dụng cho Hội đồng của chính tập thể đó'] : []),
  ].join('; ');
}

function answered(
  key: string,
  { label, words }: Answer,
  cite: Cite | null,
  rules: Rules,
  period: Pick<ConductRow, 'from' | 'to'> | null,
  section: 'vote' | 'conflict' = 'vote',
): ProvisionView {
  const said = cite === null ? `${words}. ${unfounded}` : words;
  return provision({ key, section, label, words: said, cite, from: period?.from, to: period?.to }, rules);
}
