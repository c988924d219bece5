import type { PaperHead, Signatory } from '@gs/papers';
import type { RollMember } from '../persistence/roll';
import type { SessionRow } from '../read/session-rows';
import type { Signers } from './signers';
import { placeName, roleNames } from './words';

/**
 * The head of a paper of the council; it is numbered by hand.
 * @param chain names of the council's unit and its superiors on the day, from itself upwards
 */
export function headOf(session: SessionRow, chain: readonly string[], symbol: string): PaperHead {
  return {
    parentLines: [session.organisation.name],
    issuerLines: [session.councilName],
    number: null,
    symbol,
    place: placeName(chain.length > 0 ? chain : [session.organisation.name]),
    date: session.day,
    year: Number(session.day.slice(0, 4)),
  };
}

export const named = (member: RollMember | undefined): { name: string; position: string } => ({
  name: member?.name ?? '…',
  position: member === undefined ? '' : roleNames[member.role],
});

/** The block of whoever signs as chair: «CHỦ TỊCH HỘI ĐỒNG», or «KT.» for another. */
export function chairSign(chair: RollMember | undefined): Signatory {
  const titleLines =
    chair === undefined || chair.role === 'chair'
      ? [roleNames.chair]
      : [`KT. ${roleNames.chair}`, roleNames[chair.role]];
  return { titleLines, name: chair?.name ?? null };
}

export const secretarySign = ({ secretary, secretaryStandsIn }: Signers): Signatory => ({
  titleLines: [secretaryStandsIn ? 'Người ghi biên bản' : 'Thư ký'],
  name: secretary?.name ?? null,
});

export const placeOf = (session: SessionRow): string =>
  session.place === '' ? session.organisation.name : session.place;
