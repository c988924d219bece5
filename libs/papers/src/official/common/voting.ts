import { formatDong } from '@gs/domain';
import { joined, twoDigits } from './counts';
import { paragraph, type ParagraphView } from './view';

/** The count of one matter, as the council's vote made it: all that came in the room, and of these what came on paper. */
export interface VotedItem {
  readonly subject: string;
  /** Post and unit, or address; may be empty. */
  readonly place: string;
  readonly ballotsAgree: number;
  readonly ballotsDisagree: number;
  readonly ballotsInvalid: number;
  readonly paper: { readonly agree: number; readonly disagree: number; readonly invalid: number };
  readonly writtenAgree: number;
  readonly writtenDisagree: number;
  /** Ballots handed out for this matter that did not come back. */
  readonly missing: number;
  readonly agree: number;
  readonly passed: boolean;
  /** The domain's own sum in words: «14 đồng ý (11 phiếu + 3 ý kiến bằng văn bản) / 15 thành viên = 93,3 % ≥ 90 %: đạt» */
  readonly arithmetic: string;
  /** Place by votes where a quota ranks them. */
  readonly rank: number | null;
  /** Enough votes, but beyond the quota. */
  readonly beyondQuota: boolean;
  /** Equal in votes with others at the edge of the quota, and the chair has not decided yet. */
  readonly tied: boolean;
  /** Voted on again in a later round, which alone decides. */
  readonly repeated: boolean;
}

export interface HandedOut {
  readonly voters: number;
  readonly issued: number;
}

/** One vote: the matters of one award, in one round. */
export interface CountedVote {
  readonly title: string;
  readonly round: number;
  readonly method: 'secret' | 'open' | 'consensus' | 'written';
  /** «ít nhất 80 % tổng số thành viên, tức 12 trong 15» */
  readonly thresholdText: string;
  /** Clause of the rule; may be empty. */
  readonly cite: string;
  readonly quota: number | null;
  /** Members given ballots on screen, and ballots given them: one for each matter. Null: nobody voted on screen. */
  readonly screen: HandedOut | null;
  /** Likewise on paper; a sheet with ten matters counts as ten. Null: nobody voted on paper. */
  readonly paper: HandedOut | null;
  /** Absent members asked for an opinion in writing, and how many gave it on at least one matter. */
  readonly written: { readonly asked: number; readonly given: number };
  /** Members who take no part in some matters, by name. */
  readonly recused: readonly { readonly name: string; readonly subjects: readonly string[] }[];
  /** What the chair decided where votes were equal at the edge of the quota; empty: nothing. */
  readonly tieDecision: string;
  /** 64 hex digits that fix the published record; null: the vote has none. */
  readonly recordRoot: string | null;
  readonly items: readonly VotedItem[];
}

export interface VotedRow {
  readonly ordinal: string;
  readonly subject: string;
  readonly place: string;
  readonly agreeDirect: string;
  readonly agreePaper: string;
  readonly agreeWritten: string;
  readonly disagreeDirect: string;
  readonly disagreePaper: string;
  readonly disagreeWritten: string;
  readonly invalid: string;
  readonly missing: string;
  readonly arithmetic: string;
  readonly result: string;
}

export interface VoteView {
  readonly heading: string;
  readonly lines: readonly ParagraphView[];
  /** Head of the column of ballots that are not on paper. */
  readonly direct: string;
  readonly rows: readonly VotedRow[];
  readonly after: readonly ParagraphView[];
}

export const METHOD_NAMES: Readonly<Record<CountedVote['method'], string>> = {
  secret: 'bỏ phiếu kín',
  open: 'biểu quyết giơ tay',
  consensus: 'nhất trí',
  written: 'lấy ý kiến bằng văn bản',
};
const DIRECT_NAMES: Readonly<Record<CountedVote['method'], string>> = {
  secret: 'Màn hình',
  open: 'Giơ tay',
  consensus: 'Nhất trí',
  written: 'Tại chỗ',
};

/**
 * One vote as text: how it was held, its table, what came of it.
 * @throws RangeError when its figures contradict each other
 */
export function voteView(vote: CountedVote, ordinal: string): VoteView {
  const round = vote.round > 1 ? ` (vòng ${vote.round})` : '';
  return {
    heading: `${ordinal}${vote.title}${round}`,
    lines: [
      paragraph(`${METHOD_NAMES[vote.method]}; tỷ lệ để được đề nghị: ${threshold(vote)}.`, 'Hình thức: '),
      ...(vote.quota === null
        ? []
        : [paragraph(`${twoDigits(vote.quota)}; nhiều mục đạt hơn thì xếp theo số phiếu.`, 'Chỉ tiêu: ')]),
      ...ballotLines(vote),
    ],
    direct: DIRECT_NAMES[vote.method],
    rows: vote.items.map(votedRow),
    after: [
      paragraph(`${outcomeInWords(vote.items)}.`, 'Kết quả: '),
      ...(vote.tieDecision === ''
        ? []
        : [
            paragraph(
              `bằng phiếu ở cuối chỉ tiêu, chủ trì quyết định: ${withoutEnd(vote.tieDecision)}.`,
              'Trường hợp bằng phiếu: ',
            ),
          ]),
      ...recusedLines(vote),
      ...recordLines(vote),
    ],
  };
}

const threshold = ({ thresholdText, cite }: CountedVote): string =>
  cite === '' ? thresholdText : `${thresholdText} (${cite})`;

const withoutEnd = (text: string): string => text.trim().replace(/[.;\s]+$/, '');

const ballotsOf = (item: VotedItem): number => item.ballotsAgree + item.ballotsDisagree + item.ballotsInvalid;
const paperOf = ({ paper }: VotedItem): number => paper.agree + paper.disagree + paper.invalid;

/** Ballots handed out, come back and missing, each channel by itself, counted matter by matter. */
function ballotLines(vote: CountedVote): ParagraphView[] {
  const { screen, paper, written, items } = vote;
  const onPaper = sum(items, paperOf);
  const direct = sum(items, ballotsOf) - onPaper;
  const handedOut = (screen?.issued ?? 0) + (paper?.issued ?? 0);
  const missing = sum(items, (item) => item.missing);
  if (vote.method === 'secret' && direct + onPaper + missing !== handedOut)
    throw new RangeError('ballots come back and missing are not those handed out');
  if (onPaper > (paper?.issued ?? 0)) throw new RangeError('more paper ballots than were handed out');
  const lines: ParagraphView[] = [];
  if (screen !== null) {
    const text = `mỗi mục là một lá phiếu riêng; ${issuedAndReturned(screen, direct)}.`;
    lines.push(paragraph(text, 'Phiếu trên màn hình: '));
  }
  if (vote.method === 'open' || vote.method === 'consensus') {
    const voters = items.reduce((max, item) => Math.max(max, ballotsOf(item)), 0);
    lines.push(paragraph(`${twoDigits(voters)} thành viên có mặt biểu quyết.`, 'Biểu quyết: '));
  }
  if (paper !== null) {
    const spoiled = sheets(sum(items, (item) => item.paper.invalid));
    const text =
      `đếm theo từng mục ghi trên tờ phiếu; ${issuedAndReturned(paper, onPaper)}, trong đó không hợp lệ ${spoiled}. ` +
      'Hai người kiểm phiếu đếm riêng, số liệu trùng nhau.';
    lines.push(paragraph(text, 'Phiếu giấy: '));
  }
  const asked = Math.max(written.asked, written.given);
  if (asked > 0) {
    // In a room only: opinions sent round are asked for anew in each round.
    const carried =
      vote.round > 1 && vote.method !== 'written' && written.given > 0
        ? ' Ý kiến đã gửi ở vòng trước được tính tiếp, trừ trường hợp thành viên gửi ý kiến mới.'
        : '';
    const text = `${twoDigits(written.given)} trong ${twoDigits(asked)} thành viên vắng mặt có ý kiến, kèm theo Biên bản.${carried}`;
    lines.push(paragraph(text, 'Ý kiến bằng văn bản: '));
  }
  return lines;
}

const sum = (items: readonly VotedItem[], figure: (item: VotedItem) => number): number =>
  items.reduce((all, item) => all + figure(item), 0);

const issuedAndReturned = ({ voters, issued }: HandedOut, returned: number): string =>
  `phát ra ${sheets(issued)} cho ${twoDigits(voters)} thành viên, thu về ${sheets(returned)}, ` +
  `không thu về ${sheets(issued - returned)}`;

/** «05 lá», «1.500 lá». */
const sheets = (count: number): string => `${count < 10 ? twoDigits(count) : formatDong(count)} lá`;

/** Who takes no part in what: the fact alone, no reason. */
function recusedLines({ recused }: CountedVote): ParagraphView[] {
  return recused.map(({ name, subjects }) => paragraph(`${name} không tham gia: ${joined(subjects)}.`));
}

function recordLines({ recordRoot }: CountedVote): ParagraphView[] {
  if (recordRoot === null) return [];
  return [
    paragraph(`${(recordRoot.match(/.{1,8}/g) ?? []).join(' ')}.`, 'Mã niêm hồ sơ kiểm phiếu: '),
    paragraph(
      'Danh sách mã phiếu công bố cho thành viên Hội đồng ở trang của phiên họp. Tải hồ sơ kiểm phiếu hoặc trang tự kiểm ở ' +
        'trang ấy để đếm lại, không cần mạng; kết quả đúng khi mã niêm tính được trùng với mã trên đây.',
      'Kiểm lại: ',
    ),
  ];
}

/** A row of the table. @throws RangeError when its figures contradict each other */
function votedRow(item: VotedItem, index: number): VotedRow {
  const direct = {
    agree: item.ballotsAgree - item.paper.agree,
    disagree: item.ballotsDisagree - item.paper.disagree,
    invalid: item.ballotsInvalid - item.paper.invalid,
  };
  if (Math.min(direct.agree, direct.disagree, direct.invalid, item.missing) < 0)
    throw new RangeError('more paper ballots than ballots');
  // Opinions in writing count where the rule says so.
  if (item.agree !== item.ballotsAgree + item.writtenAgree && item.agree !== item.ballotsAgree)
    throw new RangeError('agreeing votes do not add up');
  return {
    ordinal: String(index + 1),
    subject: item.subject,
    place: item.place,
    agreeDirect: String(direct.agree),
    agreePaper: String(item.paper.agree),
    agreeWritten: String(item.writtenAgree),
    disagreeDirect: String(direct.disagree),
    disagreePaper: String(item.paper.disagree),
    disagreeWritten: String(item.writtenDisagree),
    invalid: String(item.ballotsInvalid),
    missing: String(item.missing),
    arithmetic: item.rank === null ? item.arithmetic : `${item.arithmetic}; xếp thứ ${item.rank} theo số phiếu`,
    result: resultOf(item),
  };
}

function resultOf(item: VotedItem): string {
  if (item.tied) return 'Bằng phiếu';
  if (item.repeated) return 'Bỏ phiếu lại';
  if (item.beyondQuota) return 'Ngoài chỉ tiêu';
  return item.passed ? 'Đạt' : 'Không đạt';
}

interface Outcome {
  readonly passed: boolean;
  readonly beyondQuota?: boolean;
  readonly tied?: boolean;
  readonly repeated?: boolean;
}

/** «12 trường hợp đạt, 03 trường hợp không đạt»; what is voted on again counts in its last round only. */
export function outcomeInWords(items: readonly Outcome[]): string {
  const last = items.filter((item) => item.repeated !== true);
  const tied = last.filter((item) => item.tied === true).length;
  const beyond = last.filter((item) => item.tied !== true && item.beyondQuota === true).length;
  const passed = last.filter((item) => item.tied !== true && item.beyondQuota !== true && item.passed).length;
  const failed = last.length - passed - beyond - tied;
  const again = items.length - last.length;
  return [
    `${twoDigits(passed)} trường hợp đạt`,
    ...(beyond > 0 ? [`${twoDigits(beyond)} trường hợp đủ tỷ lệ nhưng ngoài chỉ tiêu`] : []),
    ...(tied > 0 ? [`${twoDigits(tied)} trường hợp bằng phiếu chờ chủ trì quyết định`] : []),
    ...(failed > 0 ? [`${twoDigits(failed)} trường hợp không đạt`] : []),
    ...(again > 0 ? [`${twoDigits(again)} trường hợp bỏ phiếu lại ở vòng sau`] : []),
  ].join(', ');
}
