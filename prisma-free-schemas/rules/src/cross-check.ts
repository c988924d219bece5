import type { Condition, RulesData } from '@gs/domain';

export interface Where {
  readonly list: keyof RulesData;
  readonly index: number;
}

export interface CrossFault {
  readonly where: Where;
  readonly message: string;
}

/** What no single row shows: unknown codes, overlapping validity, a local text as ground of a national standard. */
export function crossCheck(data: RulesData): CrossFault[] {
  return [...unknownCodes(data), ...badPeriods(data), ...overlaps(data), ...repeatedIds(data), ...needed(data)];
}

type Row = Readonly<Record<string, unknown>>;

function everyRow(data: RulesData): { readonly where: Where; readonly row: Row }[] {
  return (Object.keys(data) as (keyof RulesData)[]).flatMap((list) =>
    (data[list] as readonly unknown[]).map((row, index) => ({ where: { list, index }, row: row as Row })),
  );
}

/** Every code that a row names must stand in the book. */
function unknownCodes(data: RulesData): CrossFault[] {
  const awards = new Set(data.awards.map(({ code }) => code));
  const instruments = new Set(data.instruments.map(({ id }) => id));
  const posts = new Set(data.posts.map(({ code }) => code));
  const limits = new Set(data.timeLimits.map(({ code }) => code));
  const ruleSets = new Set(data.ruleSets.map(({ id }) => id));
  const known: Readonly<Record<string, readonly [ReadonlySet<string>, string]>> = {
    instrument: [instruments, 'văn bản'],
    award: [awards, 'khen thưởng'],
    awards: [awards, 'khen thưởng'],
    after: [awards, 'khen thưởng'],
    anyOf: [awards, 'khen thưởng'],
    orAwards: [awards, 'khen thưởng'],
    since: [awards, 'khen thưởng'],
    order: [awards, 'khen thưởng'],
    steps: [awards, 'khen thưởng'],
    post: [posts, 'chức vụ'],
    limit: [limits, 'thời hạn'],
    over: [ruleSets, 'bộ quy định'],
  };
  return everyRow(data).flatMap(({ where, row }) =>
    namedIn(row).flatMap(([key, value]) => {
      const rule = known[key];
      return rule && !rule[0].has(value) ? [{ where, message: `không có ${rule[1]} mã «${value}»` }] : [];
    }),
  );
}

/** Every key with a text, at any depth; of a list, each text under the key of the list. */
function namedIn(value: unknown, key = ''): [string, string][] {
  if (typeof value === 'string') return [[key, value]];
  if (Array.isArray(value)) return value.flatMap((item) => namedIn(item, key));
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, inner]) => namedIn(inner, name));
}

function badPeriods(data: RulesData): CrossFault[] {
  return everyRow(data).flatMap(({ where, row: { from, to } }) =>
    typeof from === 'string' && typeof to === 'string' && to < from
      ? [{ where, message: `hiệu lực kết thúc (${to}) trước khi bắt đầu (${from})` }]
      : [],
  );
}

/** What a row is about: two rows about the same thing may not be in force on the same day. */
const about: { readonly [K in keyof RulesData]?: (row: RulesData[K][number]) => readonly string[] } = {
  ruleSets: () => ['bộ quy định'],
  types: ({ code }) => [code],
  awards: ({ code }) => [code],
  ladders: ({ code }) => [code],
  votes: ({ awards }) => awards ?? ['mọi khen thưởng'],
  conducts: ({ about: question, awards }) => (awards ?? ['mọi khen thưởng']).map((award) => `${question}, ${award}`),
  conflicts: ({ ground }) => [ground],
  quorums: ({ levels, awards, purposes }) =>
    purposes.flatMap((purpose) =>
      (levels ?? ['mọi cấp']).flatMap((level) =>
        (awards ?? [null]).map((award) => [level, purpose, ...(award === null ? [] : [award])].join(', ')),
      ),
    ),
  baseSalaries: () => ['lương cơ sở'],
  bonusRules: () => ['cách tính tiền thưởng'],
  coefficients: ({ awards, person, collective }) =>
    awards.flatMap((award) => [
      ...(person === undefined ? [] : [`${award}, cá nhân`]),
      ...(collective === undefined ? [] : [`${award}, tập thể`]),
    ]),
  payers: ({ levels }) => levels,
  schemes: ({ code, awards }) => awards.map((award) => `${code}, ${award}`),
  timeLimits: ({ code }) => [code],
  cutOffs: ({ code }) => [code],
  caps: ({ code }) => [code],
  posts: ({ code }) => [code],
  tenures: ({ order }) => [order],
  tenureRules: () => ['giảm thời gian giữ chức vụ'],
  authorities: ({ code, awards, issuer: { level, kinds } }) =>
    awards.flatMap((award) => kinds.map((kind) => `${award}, ${code}, ${level}/${kind}`)),
  tieBreaks: ({ prefer }) => [prefer],
  dossierParts: ({ code, kind, awards, types }) =>
    (awards ?? [`mọi ${kind}`]).flatMap((award) =>
      (types ?? ['mọi loại hình']).map((type) => `${code}, ${award}, ${type}`),
    ),
};

/** A condition of the same id in two rows in force on one day would stand in the proof twice. */
const conditionIds = (conditions: readonly Condition[]): string[] =>
  conditions.flatMap((condition) => [
    condition.id,
    ...('limbs' in condition ? conditionIds(condition.limbs) : []),
    ...(condition.check === 'title-of-year' ? conditionIds([condition.or]) : []),
  ]);

function overlaps(data: RulesData): CrossFault[] {
  return (Object.keys(about) as (keyof RulesData)[]).flatMap((list) => {
    const keysOf = about[list] as (row: unknown) => readonly string[];
    const rows = data[list] as unknown as readonly ({ readonly from: string; readonly to: string | null } & Row)[];
    const seen = new Map<string, { readonly from: string; readonly to: string | null; readonly local: boolean }[]>();
    return rows.flatMap((row, index): CrossFault[] => {
      // A local row may stand over a national one: that is what the layer is for.
      const local = isLocalRow(row, data);
      return keysOf(row).flatMap((key): CrossFault[] => {
        const before = (seen.get(key) ?? []).find((other) => other.local === local && meet(other, row));
        seen.set(key, [...(seen.get(key) ?? []), { from: row.from, to: row.to, local }]);
        return before
          ? [{ where: { list, index }, message: `trùng hiệu lực với dòng từ ${before.from} (${key})` }]
          : [];
      });
    });
  });
}

function isLocalRow(row: Row, data: RulesData): boolean {
  const cite = row.cite as { readonly instrument?: string } | undefined;
  return data.instruments.some(({ id, local }) => id === cite?.instrument && local === true);
}

const meet = (
  a: { readonly from: string; readonly to: string | null },
  b: { readonly from: string; readonly to: string | null },
): boolean => a.from <= (b.to ?? '9999-12-31') && b.from <= (a.to ?? '9999-12-31');

function repeatedIds(data: RulesData): CrossFault[] {
  return data.standards.flatMap((row, index) => {
    const ids = conditionIds(row.conditions);
    const others = data.standards.filter(
      (other, place) =>
        place < index &&
        meet(other, row) &&
        (other.kind === undefined || row.kind === undefined || other.kind === row.kind) &&
        (other.awards === null || row.awards === null || other.awards.some((award) => row.awards?.includes(award))),
    );
    const taken = new Set(others.flatMap((other) => conditionIds(other.conditions)));
    const twice = ids.filter((id, place) => taken.has(id) || ids.indexOf(id) !== place);
    return twice.map((id) => ({
      where: { list: 'standards' as const, index },
      message: `điều kiện «${id}» đã có trong cùng thời gian hiệu lực`,
    }));
  });
}

/** Without these nothing can be decided. */
function needed(data: RulesData): CrossFault[] {
  const lists = ['ruleSets', 'awards', 'standards', 'votes', 'quorums', 'baseSalaries', 'bonusRules'] as const;
  return lists
    .filter((list) => data[list].length === 0)
    .map((list) => ({ where: { list, index: 0 }, message: `bộ quy định thiếu mục «${list}»` }));
}
