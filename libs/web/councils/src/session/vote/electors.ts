import type {
  AgendaItemView,
  councils,
  CouncilMemberView,
  ResponseOf,
  SessionDetailView,
  VoteDetailView,
} from '@gs/contracts';

type Attendance = SessionDetailView['attendance'][number];
type Conflict = ResponseOf<typeof councils.conflicts>['items'][number];

/** Items that are put to this vote: not those postponed, returned or moved before it. */
export const putToVote = (vote: VoteDetailView): AgendaItemView[] =>
  vote.items.filter((item) => item.result === null || item.tally !== null);

/** One member in the room, as the dialog that opens a vote asks about them. */
export interface Elector {
  readonly memberId: string;
  readonly name: string;
  readonly position: string;
  readonly hasAccount: boolean;
  /** Takes no part in this many of the items. */
  readonly recusedFrom: number;
  /** Why they cannot count paper ballots; null: they can. */
  readonly notTeller: string | null;
}

/** Who is in the room, with what the choice of paper and of tellers depends on. */
export function electorsOf(
  session: SessionDetailView,
  vote: VoteDetailView,
  seats: readonly CouncilMemberView[],
  conflicts: readonly Conflict[],
): Elector[] {
  const items = new Set(putToVote(vote).map((item) => item.id));
  return session.attendance
    .filter((entry) => entry.status === 'present')
    .map((entry) => {
      const own = conflicts.filter((each) => each.memberId === entry.memberId && items.has(each.itemId));
      const recused = new Set(own.filter((each) => each.outcome === 'recused').map((each) => each.itemId));
      const hasAccount = seats.find((seat) => seat.id === entry.memberId)?.accountId != null;
      return {
        memberId: entry.memberId,
        name: entry.name,
        position: entry.position,
        hasAccount,
        recusedFrom: recused.size,
        notTeller: notTeller(hasAccount, own, recused.size),
      };
    });
}

function notTeller(hasAccount: boolean, conflicts: readonly Conflict[], recusedFrom: number): string | null {
  if (conflicts.some((each) => each.ground === 'nominee')) return 'được đề nghị trong lượt này';
  if (recusedFrom > 0) return 'không tham gia một mục của lượt này';
  return hasAccount ? null : 'không có tài khoản để nhập số đếm';
}

/** The most agreeing votes an item nobody is recused from can still get: everybody in the room or by written opinion. */
export const highestPossible = (session: SessionDetailView): number =>
  session.attendance.filter(({ status }) => status === 'present' || status === 'written').length;

/** Not called yet: whoever has no answer when the vote opens takes no part in it. */
export const uncalled = (session: SessionDetailView): readonly Attendance[] =>
  session.attendance.filter((entry) => entry.status === null);

/** So few that a figure by itself may say who chose what. */
const FEW = 3;

/** What a secretary should know before the vote opens: where the result alone would betray a choice. */
export function smallNumbers(screen: number, paper: number): string[] {
  const said: string[] = [];
  const all = screen + paper;
  if (all > 0 && all <= FEW) said.push(`Chỉ ${all} người bỏ phiếu: số phiếu tự nó dễ cho biết ai đã chọn gì.`);
  else {
    if (paper === 1)
      said.push(
        'Chỉ một người bỏ phiếu giấy: số phiếu giấy được công bố riêng nên lựa chọn của người ấy không còn kín.',
      );
    else if (paper > 1 && paper <= FEW)
      said.push(
        `Chỉ ${paper} người bỏ phiếu giấy: nếu họ chọn giống nhau, số phiếu giấy cho biết lựa chọn của từng người.`,
      );
    if (screen > 0 && screen <= FEW)
      said.push(`Chỉ ${screen} người bỏ phiếu trên màn hình: nên cho tất cả bỏ phiếu giấy, hoặc tất cả trên màn hình.`);
  }
  said.push(
    'Nếu mọi người chọn giống nhau, kết quả tự nó cho biết lựa chọn của từng người; không cách bỏ phiếu nào tránh được.',
  );
  return said;
}

/** Of items equal in votes at the edge of the quota: how many may still pass. Null without a quota or a tie. */
export function freePlaces(vote: VoteDetailView): number | null {
  const tied = vote.items.filter((item) => item.tied);
  if (vote.quota === null || tied.length === 0) return null;
  const within = vote.items.filter((item) => item.result === 'passed' && !item.tied).length;
  return Math.max(0, vote.quota - within);
}

/** Items another round may be about: not passed, or equal in votes and not decided; not those voted on again already. */
export function forAnotherRound(session: SessionDetailView, vote: VoteDetailView): AgendaItemView[] {
  const later = session.votes.filter((each) => each.state !== 'void' && each.round > vote.round);
  const again = new Set(later.flatMap((each) => each.items.map((item) => item.refId)));
  return vote.items.filter((item) => (item.tied || item.result === 'not-passed') && !again.has(item.refId));
}

/** Members in the room without a ballot, though there is an item they have part in. */
export function withoutBallot(session: SessionDetailView, vote: VoteDetailView): Attendance[] {
  const items = putToVote(vote).length;
  const recusedFrom = (memberId: string): number =>
    new Set(
      session.conflicts
        .filter((each) => each.voteId === vote.id && each.memberId === memberId)
        .flatMap((each) => each.itemIds),
    ).size;
  const none = new Set(vote.roll.filter((line) => line.channel === 'none').map((line) => line.memberId));
  return session.attendance.filter(
    (entry) => entry.status === 'present' && none.has(entry.memberId) && recusedFrom(entry.memberId) < items,
  );
}
