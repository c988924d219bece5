import { exponentLimits, isPrime } from '../exponents';
import { fromBase64Url } from '../bytes';
import { verifyReceipt } from '../receipt';
import { canonicalText, type Plain } from './canonical';
import { countItems } from './count';
import { forgedBallots } from './forged';
import { checked, type Check, type RetallyOptions } from './report';
import { itemRoot, recordRoot, recordText, sortedBallots } from './roots';
import type { ItemCount, RecordItem, VoteRecord } from './types';

/** Every check after the first, and the items about which something does not hold. */
export interface Checked {
  readonly checks: readonly Check[];
  readonly faulty: ReadonlySet<RecordItem>;
}

/** Puts all questions to a record that could be read. */
export async function checksOf(record: VoteRecord, options: RetallyOptions): Promise<Checked> {
  const forged = await forgedBallots(record, options.onProgress);
  const recounted = new Map(record.items.map((item) => [item, recountOf(record, item)]));
  const perItem = [
    keys(record),
    once(record),
    credentials(record, forged),
    issued(record),
    order(record),
    counts(record, recounted),
    arithmetic(record, recounted),
    results(record, recounted),
    itemRoots(record),
  ];
  const whole = [theRoot(record), await signature(record), ...printed(record, options.printedRoot)];
  return {
    checks: [...perItem.map(({ check }) => check), ...whole],
    faulty: new Set(perItem.flatMap(({ at }) => at)),
  };
}

interface ItemsCheck {
  readonly check: Check;
  readonly at: readonly RecordItem[];
}

/** «Nội dung số 2, 5, 9 …»: enough of them to look at. */
function places(items: readonly RecordItem[]): string {
  const shown = items.slice(0, 8).map(({ seq }) => String(seq));
  return `nội dung số ${shown.join(', ')}${items.length > shown.length ? ' …' : ''}`;
}

/** A check that asks the same of every item. */
function ofItems(
  name: Check['name'],
  record: VoteRecord,
  holds: (item: RecordItem) => boolean,
  said: { readonly good: string; readonly bad: string },
): ItemsCheck {
  const at = record.items.filter((item) => !holds(item));
  return { check: checked(name, at.length === 0, at.length === 0 ? said.good : `${said.bad}: ${places(at)}.`), at };
}

const isRepeated = <T>(values: readonly T[]): ((value: T) => boolean) => {
  const seen = new Map<T, number>();
  for (const value of values) seen.set(value, (seen.get(value) ?? 0) + 1);
  return (value) => (seen.get(value) ?? 0) > 1;
};

function keys(record: VoteRecord): ItemsCheck {
  const { modulus } = record.vote;
  const [sameExponent, sameId, sameSeq] = [
    isRepeated(record.items.map(({ exponent }) => exponent)),
    isRepeated(record.items.map(({ id }) => id)),
    isRepeated(record.items.map(({ seq }) => seq)),
  ];
  const hasKey = modulus !== null && isModulus(modulus);
  const hasOwn = ({ exponent, id, seq, credentials: handedOut }: RecordItem): boolean => {
    if (sameId(id) || sameSeq(seq)) return false;
    // Without a key nothing can have been handed out on screens.
    if (modulus === null || exponent === null) return modulus === null && exponent === null && handedOut === 0;
    const isWithin = exponent >= exponentLimits.least && exponent < exponentLimits.most;
    return hasKey && !sameExponent(exponent) && isWithin && isPrime(exponent);
  };
  return ofItems('keys', record, hasOwn, {
    good:
      modulus === null
        ? 'Không có phiếu trên màn hình nên không có khoá.'
        : `${record.items.length} nội dung, ${record.items.length} khoá khác nhau.`,
    bad: 'Khoá dùng chung hoặc không phải khoá hợp lệ',
  });
}

function isModulus(modulus: string): boolean {
  const bytes = fromBase64Url(modulus);
  return (bytes[0] ?? 0) >= 0x80 && (bytes.at(-1) ?? 0) % 2 === 1;
}

function once(record: VoteRecord): ItemsCheck {
  const all = record.items.flatMap(({ ballots }) => ballots.map(({ serial }) => serial));
  const twice = isRepeated(all);
  return ofItems('once', record, ({ ballots }) => !ballots.some(({ serial }) => twice(serial)), {
    good: `${all.length} lá phiếu, mỗi lá một số riêng.`,
    bad: 'Có lá phiếu xuất hiện hơn một lần',
  });
}

function credentials(record: VoteRecord, forged: ReadonlyMap<RecordItem, number>): ItemsCheck {
  const total = record.items.reduce((sum, { ballots }) => sum + ballots.length, 0);
  const bad = [...forged.values()].reduce((sum, one) => sum + one, 0);
  return ofItems('credentials', record, (item) => (forged.get(item) ?? 0) === 0, {
    good: `Cả ${total} chữ ký hợp lệ.`,
    bad: `${bad} trong ${total} chữ ký không hợp lệ`,
  });
}

function issued(record: VoteRecord): ItemsCheck {
  const holds = ({ ballots, credentials: handedOut, paper, recusedPresent }: RecordItem): boolean => {
    const onPaper = paper.agree + paper.disagree + paper.invalid;
    const inTheRoom = record.vote.present - recusedPresent;
    return ballots.length <= handedOut && onPaper <= paper.issued && handedOut + onPaper <= inTheRoom;
  };
  return ofItems('issued', record, holds, {
    good: 'Nội dung nào cũng vậy.',
    bad: 'Nhiều phiếu hơn số đã phát hoặc số người được bỏ phiếu',
  });
}

function order(record: VoteRecord): ItemsCheck {
  const holds = ({ ballots }: RecordItem): boolean =>
    sortedBallots(ballots).every((ballot, at) => ballot === ballots[at]);
  return ofItems('order', record, holds, { good: 'Đúng thứ tự mã.', bad: 'Không xếp theo mã' });
}

/** The item counted by itself; null where its figures contradict each other. */
function recountOf({ vote }: VoteRecord, item: RecordItem): ItemCount | null {
  try {
    return countItems({ ...vote, quota: null }, [item])[0] ?? null;
  } catch {
    return null;
  }
}

type Recounted = ReadonlyMap<RecordItem, ItemCount | null>;

function counts(record: VoteRecord, recounted: Recounted): ItemsCheck {
  const text = (tally: ItemCount['tally'] | undefined): string | null =>
    tally === undefined ? null : canonicalText(tally as unknown as Plain);
  return ofItems('counts', record, (item) => text(recounted.get(item)?.tally) === text(item.tally), {
    good: 'Mọi nội dung đếm lại đều khớp.',
    bad: 'Đếm lại không khớp hoặc số liệu trái nhau',
  });
}

function arithmetic(record: VoteRecord, recounted: Recounted): ItemsCheck {
  return ofItems('arithmetic', record, (item) => recounted.get(item)?.arithmetic === item.arithmetic, {
    good: `Tính lại theo ${record.vote.rule.citation}.`,
    bad: 'Phép tính đã ghi không đúng',
  });
}

function results(record: VoteRecord, recounted: Recounted): ItemsCheck {
  const isSound = [...recounted.values()].every((count) => count !== null);
  const expected = isSound ? countItems(record.vote, record.items) : [];
  const at = new Map(record.items.map((item, place) => [item, expected[place]]));
  const holds = (item: RecordItem): boolean => at.get(item)?.result === item.result && at.get(item)?.rank === item.rank;
  const { quota } = record.vote;
  return ofItems('results', record, holds, {
    good: quota === null ? 'Mọi kết quả đúng.' : `Mọi kết quả và thứ hạng trong ${quota} chỉ tiêu đúng.`,
    bad: 'Kết quả hoặc thứ hạng không đúng với số phiếu',
  });
}

function itemRoots(record: VoteRecord): ItemsCheck {
  return ofItems('item-roots', record, (item) => itemRoot(item) === item.root, {
    good: 'Mọi nội dung khớp.',
    bad: 'Danh sách phiếu đã khác lúc niêm',
  });
}

function theRoot(record: VoteRecord): Check {
  const ok = recordRoot(record) === record.root;
  return checked('record-root', ok, ok ? 'Khớp.' : 'Nội dung hồ sơ đã khác lúc niêm.');
}

async function signature(record: VoteRecord): Promise<Check> {
  const ok = await verifyReceipt(record.publicKey, recordText(record), record.signature);
  return checked('signature', ok, ok ? 'Hợp lệ.' : 'Không hợp lệ: hồ sơ không do khoá ghi trong tệp ký.');
}

function printed(record: VoteRecord, typed: string | undefined): Check[] {
  if (typed === undefined) return [];
  const ok = typed.toLowerCase().replace(/[\s\-–:.]/g, '') === recordRoot(record);
  return [checked('printed-root', ok, ok ? 'Trùng.' : 'Khác mã in trong biên bản: đây không phải hồ sơ đã niêm.')];
}
