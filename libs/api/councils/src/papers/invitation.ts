import type { InvitationData } from '@gs/papers';
import type { SessionView } from '../read/session.reader';
import { awardName } from './figures';
import { chairSign, headOf, placeOf } from './head';
import { leaders } from './signers';
import { momentInWords, officeTime, roleNames } from './words';

/**
 * Giấy mời, or Phiếu lấy ý kiến of a circulated session, for whoever sees this view: matters kept from them are not counted.
 * Chair and members are told as they sit on the day.
 * @param chain names of the council's unit and its superiors on the day, from itself upwards
 */
export function invitation(view: SessionView, chain: readonly string[]): InvitationData {
  const { session, members } = view;
  const { chair } = leaders(view);
  const circulated = session.form === 'circulated';
  return {
    head: {
      ...headOf(session, chain, circulated ? 'PLYK-HĐTĐKT' : 'GM-HĐTĐKT'),
      // Dated when it is sent; by hand until then.
      date: session.invitedAt === null ? null : officeTime(session.invitedAt).day,
    },
    councilName: session.councilName,
    subject: session.title,
    kind: session.kind,
    form: session.form,
    when: momentInWords(session.scheduledAt),
    place: placeOf(session),
    due: momentInWords(session.opinionsDue),
    chairName: chair === undefined ? '…' : `${chair.name}, ${roleNames[chair.role]}`,
    agenda: agendaOf(view),
    text: session.invitationText,
    invited: members.map(({ name }) => name),
    recipients: ['Như trên', 'Lưu: VT, hồ sơ phiên họp'],
    signatory: chairSign(chair),
  };
}

/** How many matters of each award, in the order of the agenda; one voted on again is one matter. */
function agendaOf({ votes }: SessionView): InvitationData['agenda'] {
  const awards = new Map<string, Set<number>>();
  for (const { items } of votes) {
    for (const { award, seq } of items) {
      const name = awardName(award);
      awards.set(name, (awards.get(name) ?? new Set<number>()).add(seq));
    }
  }
  return [...awards].map(([award, matters]) => ({ award, count: matters.size }));
}
