import type { BodyInputOf, CouncilMemberView, councils } from '@gs/contracts';
import { foldVietnamese } from '@gs/domain';

export type SeatInput = BodyInputOf<typeof councils.create>['members'][number];
export type MemberRole = CouncilMemberView['role'];

/** One seat as it is being filled in. */
export interface SeatDraft {
  /** Of the line on the screen only. */
  readonly key: string;
  readonly name: string;
  readonly position: string;
  readonly role: MemberRole;
  readonly accountUsername: string;
  readonly person: { readonly id: string; readonly label: string } | null;
  readonly inChargeOfExemplars: boolean;
}

export const emptySeat = (key: string): SeatDraft => ({
  key,
  name: '',
  position: '',
  role: 'member',
  accountUsername: '',
  person: null,
  inChargeOfExemplars: false,
});

/** What is sent of a seat; what was left empty is left out. */
export function seatInput(seat: SeatDraft): SeatInput {
  const username = seat.accountUsername.trim();
  return {
    name: seat.name.trim(),
    position: seat.position.trim(),
    role: seat.role,
    inChargeOfExemplars: seat.inChargeOfExemplars,
    ...(username === '' ? {} : { accountUsername: username }),
    ...(seat.person === null ? {} : { personId: seat.person.id }),
  };
}

/** As decisions write them; the longer name first, for «Phó Chủ tịch» holds «Chủ tịch». */
const roleWords: readonly (readonly [MemberRole, RegExp])[] = [
  ['vice-chair', /pho chu tich/],
  ['chair', /chu tich/],
  ['standing', /thuong truc/],
  ['secretary', /thu ky/],
  ['member', /(uy|ui) vien|thanh vien/],
];

function roleOf(text: string): MemberRole | null {
  const folded = foldVietnamese(text);
  return roleWords.find(([, words]) => words.test(folded))?.[0] ?? null;
}

/**
 * Seats from lines pasted out of a decision or a spreadsheet: name, position, role, parted by tabs or semicolons; a number
 * in front is dropped. The last cell that names a role says it; without one the seat is a member's.
 */
export function seatsFromText(text: string): readonly Omit<SeatDraft, 'key'>[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split(/\t|;/).map((cell) => cell.trim()))
    .map((cells) => (/^\d+[.)]?$/.test(cells[0] ?? '') ? cells.slice(1) : cells))
    .map((cells) => [(cells[0] ?? '').replace(/^\d+[.)]\s*/, ''), ...cells.slice(1)])
    .filter((cells) => cells[0] !== '')
    .map(([name = '', ...rest]) => {
      const last = rest.at(-1) ?? '';
      const role = rest.length > 1 ? roleOf(last) : null;
      const duty = foldVietnamese(rest.join(' '));
      return {
        name,
        position: (role === null ? rest : rest.slice(0, -1)).filter(Boolean).join(', '),
        role: role ?? 'member',
        accountUsername: '',
        person: null,
        inChargeOfExemplars: duty.includes('phu trach dien hinh'),
      };
    });
}
