import type { BodyOf, councils } from '@gs/contracts';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor, type Tx } from '@gs/api-platform';
import { Conflicts } from '../conflicts/conflicts';
import { SessionChanges } from '../events/session-changes';
import { AmendmentsRepository, type HeldSeat, type LockedCouncil } from '../persistence/amendments.repository';
import { CouncilsRepository, type NewSeat, type SeatRow } from '../persistence/councils.repository';
import { CouncilReader, type CouncilItem } from '../read/council.reader';
import { newSeats, requireOneChair } from './new-seats';

type Body = BodyOf<typeof councils.amend>;
const fewestMembers = 3;

/**
 * Kiện toàn: a decision that changes who sits. Seats end on the day before and others begin; what a council was on an
 * earlier day stays as it was, and no day on which it has met is touched.
 */
@Injectable()
export class AmendCouncilHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly councils: CouncilsRepository,
    private readonly amendments: AmendmentsRepository,
    private readonly conflicts: Conflicts,
    private readonly changes: SessionChanges,
    private readonly reader: CouncilReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, VALIDATION_FAILED (date, seat, account, chair), WRONG_STATE (has met since) */
  async handle(actor: Actor, id: string, body: Body): Promise<CouncilItem> {
    return this.uow.run(async (tx) => {
      const council = await this.amendments.lock(tx, actor, id);
      const term = await this.termAfter(tx, council, body);
      if (await this.councils.metSince(tx, id, body.effectiveOn)) throw new ProblemError('WRONG_STATE');
      const held = await this.amendments.seatsOn(tx, id, body.effectiveOn);
      const { ending, changed } = seatsTouched(held, body);
      const joining = await newSeats(tx, this.councils, body.joining, '/body/joining');
      const staying = held.filter((seat) => !ending.includes(seat.id));
      requireFree(joining, [...staying, ...changed]);
      const after = [...staying, ...changed, ...joining];
      requireOneChair(after, '/body');
      if (after.length < fewestMembers) throw invalid('leaving', 'Hội đồng phải còn ít nhất 3 thành viên.');
      await this.write(tx, actor, council, body, { ending, changed, joining, term });
      await tx.audit({
        action: 'council.amend',
        kind: 'council',
        id,
        after: body,
        facts: {
          decision: body.decision,
          effectiveOn: body.effectiveOn,
          joined: joining.length,
          left: body.leaving.length,
          changed: changed.length,
        },
      });
      for (const sessionId of await this.amendments.reseat(tx, id, body.effectiveOn)) {
        await this.conflicts.find(tx, sessionId);
        await this.changes.notify(tx, sessionId);
      }
      return this.reader.item(actor, id, tx);
    });
  }

  private async write(
    tx: Tx,
    actor: Actor,
    council: LockedCouncil,
    body: Body,
    seats: { ending: string[]; changed: SeatRow[]; joining: NewSeat[]; term: string | null },
  ): Promise<void> {
    const amendmentId = await this.amendments.record(tx, actor, council.id, body);
    await this.amendments.endSeats(tx, seats.ending, body.effectiveOn, amendmentId);
    const last = await this.amendments.lastSeat(tx, council.id);
    const rows = [...seats.changed, ...seats.joining.map((seat, index) => ({ ...seat, seat: last + index + 1 }))];
    await this.councils.seat(tx, council.id, rows, { from: body.effectiveOn, to: council.validTo, amendmentId });
    if (seats.term !== council.validTo) await this.amendments.extend(tx, council, seats.term);
  }

  /** The end of the term as the amendment leaves it, after its date has been looked at. */
  private async termAfter(tx: Tx, council: LockedCouncil, body: Body): Promise<string | null> {
    const { effectiveOn, leaving, changing, joining, validTo } = body;
    if (effectiveOn <= council.validFrom)
      throw invalid('effectiveOn', 'Ngày có hiệu lực phải sau ngày thành lập Hội đồng.');
    if (council.validTo !== null && effectiveOn > council.validTo)
      throw invalid('effectiveOn', 'Hội đồng đã hết nhiệm kỳ trước ngày này.');
    if (council.amendedOn !== null && effectiveOn < council.amendedOn)
      throw invalid('effectiveOn', 'Đã có lần kiện toàn sau ngày này. Kiểm tra lại ngày có hiệu lực.');
    const term = validTo === undefined ? council.validTo : validTo;
    if (leaving.length + changing.length + joining.length === 0 && term === council.validTo)
      throw invalid('leaving', 'Chọn thành viên thôi, vào hoặc đổi nhiệm vụ, hoặc ngày hết nhiệm kỳ mới.');
    if (term !== null && term < effectiveOn)
      throw invalid('validTo', 'Ngày hết nhiệm kỳ không được trước ngày có hiệu lực.');
    if (await this.amendments.anotherWithin(tx, council, term))
      throw invalid('validTo', 'Đơn vị đã có Hội đồng khác thành lập trước ngày này.');
    return term;
  }
}

/** Seats that end, and the new rows of those that go on otherwise. */
function seatsTouched(held: readonly HeldSeat[], body: Body): { ending: string[]; changed: SeatRow[] } {
  const named = [...body.leaving, ...body.changing.map(({ memberId }) => memberId)];
  if (new Set(named).size < named.length)
    throw invalid('leaving', 'Mỗi thành viên chỉ nêu một lần: thôi hoặc đổi nhiệm vụ.');
  const seatOf = (memberId: string, field: string): HeldSeat => {
    const seat = held.find(({ id }) => id === memberId);
    if (seat === undefined) throw invalid(field, 'Người này không là thành viên vào ngày có hiệu lực.');
    // A seat that began this very day would end before it began.
    if (seat.validFrom >= body.effectiveOn) throw invalid(field, 'Thành viên này mới vào từ chính ngày ấy.');
    return seat;
  };
  body.leaving.forEach((memberId, index) => seatOf(memberId, `leaving/${index}`));
  const changed = body.changing.map(({ memberId, role, position, inChargeOfExemplars }, index) => {
    const { accountId, personId, name, seat } = seatOf(memberId, `changing/${index}`);
    return { accountId, personId, name, seat, role, position, inChargeOfExemplars };
  });
  return { ending: named, changed };
}

/** @throws ProblemError VALIDATION_FAILED when somebody joins who sits already */
function requireFree(joining: readonly NewSeat[], sitting: readonly NewSeat[]): void {
  joining.forEach(({ accountId, personId }, index) => {
    const taken = sitting.some(
      (seat) =>
        (accountId !== null && seat.accountId === accountId) || (personId !== null && seat.personId === personId),
    );
    if (taken) throw invalid(`joining/${index}`, 'Người này đang là thành viên Hội đồng.');
  });
}

const invalid = (field: string, detail: string): ProblemError =>
  new ProblemError('VALIDATION_FAILED', {}, [{ pointer: `/body/${field}`, detail }]);
