import { councils as contract, type SessionDetailView } from '@gs/contracts';
import { castAll } from '../../support/voter';
import { voteOf, type Desk } from './office';

type Choice = 'agree' | 'disagree';
export type PaperChoice = Choice | 'invalid';

/** How a secret vote goes: who votes on paper, what each seat says of each matter (by its place in the vote). */
export interface Course {
  readonly paperSeats?: readonly number[];
  readonly tellerSeats?: readonly number[];
  readonly quota?: number;
  /** On screen there is no invalid ballot: null leaves the matter out. */
  readonly onScreen: (seat: number, place: number) => Choice | null;
  /** What the tellers find of each sheet; null: the sheet did not come back. */
  readonly onPaper?: (seat: number, place: number) => PaperChoice | null;
}

/** Holds a prepared secret vote from its opening to the count, by screens and on paper. */
export async function holdVote(
  desk: Desk,
  session: SessionDetailView,
  presentSeats: readonly number[],
  course: Course,
  index = 0,
): Promise<SessionDetailView> {
  const { paperSeats = [], tellerSeats = [], quota = null } = course;
  const idOf = (seat: number): string => desk.body.memberIds[seat - 1] ?? '';
  const prepared = voteOf(session, index);
  const params = { id: prepared.id };
  await desk.secretary.call(contract.openVote, {
    params,
    body: {
      version: prepared.version,
      paperMemberIds: paperSeats.map(idOf),
      tellerMemberIds: tellerSeats.map(idOf),
      quota,
    },
  });
  const screens = presentSeats.filter((seat) => !paperSeats.includes(seat));
  const clients = await Promise.all(screens.map((seat) => desk.member(seat)));
  await castAll(clients, prepared.id, (place) => {
    const seat = screens[place] ?? 0;
    return new Map(
      prepared.items.flatMap(({ id }, at) => {
        const choice = course.onScreen(seat, at);
        return choice === null ? [] : [[id, choice] as const];
      }),
    );
  });
  if (paperSeats.length > 0) {
    const counts = prepared.items.map(({ id: itemId }, at) => {
      const said = paperSeats.map((seat) => course.onPaper?.(seat, at) ?? null);
      const having = (what: PaperChoice): number => said.filter((one) => one === what).length;
      return { itemId, agree: having('agree'), disagree: having('disagree'), invalid: having('invalid') };
    });
    for (const seat of tellerSeats.slice(0, 2))
      await (await desk.member(seat)).call(contract.tellerCount, { params, body: { counts } });
  }
  return desk.closeVote(await desk.secretary.call(contract.getSession, { params: { id: session.id } }), index);
}
