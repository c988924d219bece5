import type { ProvisionView } from '@gs/contracts';
import {
  isWithin,
  limitOn,
  requiredParts,
  voteRuleFor,
  type Award,
  type LocalDate,
  type RouteRow,
  type Rules,
} from '@gs/domain';
import { ownConduct } from './conduct';
import { capital, inSequence, levelName, organisationKindName, shareWords } from './names';
import { provision } from './provision';

/** Parts of the dossier, each once whatever kinds of subject it is for. */
export function partsOf(award: Award, rules: Rules, on: LocalDate): ProvisionView[] {
  const parts = new Map(
    award.subjectKinds
      .flatMap((kind) => requiredParts(award.code, kind, on, rules))
      .map((part) => [part.code, part] as const),
  );
  return [...parts.values()].map(({ code, name, level, conditional, cite }) =>
    provision(
      {
        key: `part/${award.code}/${code}`,
        section: 'part',
        label: name,
        words: [
          level === 'submission' ? 'Một bản cho cả tờ trình' : 'Mỗi đề nghị một bản',
          ...(conditional === undefined ? [] : [conditional.charAt(0).toLocaleLowerCase('vi') + conditional.slice(1)]),
        ].join(', '),
        cite,
      },
      rules,
    ),
  );
}

const methods = { secret: 'Bỏ phiếu kín', open: 'Biểu quyết', consensus: 'Biểu quyết, không ai không đồng ý' } as const;
export const denominators = {
  ALL_MEMBERS: 'tổng số thành viên Hội đồng',
  PRESENT: 'số thành viên dự họp hoặc có ý kiến bằng văn bản',
  VALID: 'số phiếu hợp lệ',
} as const;

/** How a council votes on the award on a day; nothing where the book says nothing for that day. */
export function voteOf(award: Award, rules: Rules, on: LocalDate): ProvisionView[] {
  if (!rules.data.votes.some((row) => isWithin(on, row.from, row.to) && (row.awards?.includes(award.code) ?? true)))
    return [];
  const { method, denominator, threshold, writtenCounts, cite } = voteRuleFor(award.code, on, rules);
  const share = shareWords(threshold);
  const written = `${writtenCounts ? '' : 'không '}tính ý kiến bằng văn bản của người vắng`;
  return [
    provision(
      {
        key: `vote/${award.code}`,
        section: 'vote',
        label: methods[method],
        words: `Đồng ý ${threshold.strict ? `quá ${share === '1/2' ? 'nửa' : share}` : `từ ${share} trở lên trên`} ${denominators[denominator]}, ${written}`,
        cite,
      },
      rules,
    ),
    ...ownConduct(award, rules, on),
  ];
}

const steps = {
  'unit-council': 'Hội đồng xét',
  appraisal: 'thẩm định',
  council: 'Hội đồng xét',
  decision: 'quyết định',
} as const;

/** The ways a nomination goes, by the unit it comes from. */
export function routesOf(award: Award, rules: Rules, on: LocalDate): ProvisionView[] {
  return rules.data.routes
    .filter((row) => row.awards.includes(award.code) && isWithin(on, row.from, row.to))
    .map((row) =>
      provision(
        {
          key: `route/${award.code}/${(row.levels ?? ['*']).join('+')}/${(row.kinds ?? ['*']).join('+')}`,
          section: 'route',
          label: `Từ ${fromWords(row)}`,
          words: row.steps.map((step) => stepWords(step, on, rules)).join('; '),
          cite: row.cite,
          from: row.from,
          to: row.to,
        },
        rules,
      ),
    );
}

function fromWords({ levels, kinds }: RouteRow): string {
  const at = levels === null ? '' : inSequence(levels.map(levelName), 'hoặc');
  if (kinds === null) return levels === null ? 'mọi đơn vị' : `đơn vị ${at}`;
  const who = inSequence(kinds.map(organisationKindName), 'hoặc');
  return at === '' ? who : `${who} (${at})`;
}

function stepWords({ kind, at, office, limit }: RouteRow['steps'][number], on: LocalDate, rules: Rules): string {
  const place = at === 'self' ? 'đơn vị' : office === undefined ? levelName(at) : `cơ quan thi đua ${levelName(at)}`;
  const days = limit === undefined ? null : limitOn(limit, on, rules);
  const act = steps[kind];
  const said = act.startsWith('Hội đồng') ? `Hội đồng ${at === 'self' ? 'của đơn vị' : place} xét` : `${place} ${act}`;
  return `${capital(said)}${days === null ? '' : ` (${days.workingDays} ngày làm việc)`}`;
}

/** Last days for handing in, and the most that may be proposed. */
export function boundsOf(award: Award, rules: Rules, on: LocalDate): ProvisionView[] {
  const concerns = (awards: readonly string[] | null): boolean => awards === null || awards.includes(award.code);
  const cutOffs = rules.data.cutOffs
    .filter((row) => concerns(row.awards) && isWithin(on, row.from, row.to))
    .map((row) =>
      provision(
        {
          key: `cut-off/${award.code}/${row.code}`,
          section: 'cut-off',
          label: row.name,
          words:
            row.monthDay === undefined
              ? `Trước ${row.daysBefore} ngày`
              : `Chậm nhất ngày ${row.monthDay.slice(3)}/${row.monthDay.slice(0, 2)} hằng năm`,
          cite: row.cite,
          from: row.from,
          to: row.to,
        },
        rules,
      ),
    );
  const caps = rules.data.caps
    .filter((row) => concerns(row.awards) && isWithin(on, row.from, row.to))
    .map((row) =>
      provision(
        {
          key: `cap/${award.code}/${row.code}`,
          section: 'cap',
          label: row.name,
          words: `Tối đa ${row.share === undefined ? row.atMost : `${shareWords(row.share)} ${bases[row.share.denominator]}`}, ${spans[row.per]}`,
          cite: row.cite,
          from: row.from,
          to: row.to,
        },
        rules,
      ),
    );
  return [...cutOffs, ...caps];
}

const bases = {
  MEMBERS: 'số thành viên',
  LDTT: 'số Lao động tiên tiến',
  COMPLETED_WELL: 'số hoàn thành tốt nhiệm vụ trở lên',
  QUALIFYING: 'số đủ điều kiện',
} as const;
const spans = {
  'unit-year': 'mỗi đơn vị mỗi năm',
  'province-year': 'cả tỉnh mỗi năm',
  decision: 'mỗi quyết định',
} as const;
