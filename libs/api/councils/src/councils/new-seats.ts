import type { BodyOf, councils } from '@gs/contracts';
import { ProblemError, type FieldError, type Tx } from '@gs/api-platform';
import type { CouncilsRepository, NewSeat } from '../persistence/councils.repository';

/** A member as a decision names them: with an account, or the person alone, or neither. */
export type NamedMember = BodyOf<typeof councils.create>['members'][number];

/**
 * The seats of members whom a decision names, with the accounts and persons behind them.
 * @param at pointer of the list in the request, for the message at the right field
 * @throws ProblemError VALIDATION_FAILED: unknown account or person, one who is not the account's, the same one twice
 */
export async function newSeats(
  tx: Tx,
  repository: CouncilsRepository,
  members: readonly NamedMember[],
  at: string,
): Promise<NewSeat[]> {
  const names = members.map(({ accountUsername }) => accountUsername?.toLowerCase() ?? '');
  const accounts = await repository.accounts(
    tx,
    names.filter((name) => name !== ''),
  );
  const known = await repository.persons(
    tx,
    members.flatMap(({ personId }) => (personId === undefined ? [] : [personId])),
  );
  const errors: FieldError[] = [];
  const seats = members.map((member, index): NewSeat => {
    const name = names[index] ?? '';
    const account = accounts.get(name);
    const refuse = (field: string, detail: string): void => {
      errors.push({ pointer: `${at}/${index}/${field}`, detail });
    };
    if (name !== '' && account === undefined)
      refuse('accountUsername', 'Không có tài khoản này. Kiểm tra tên đăng nhập hoặc để trống.');
    if (member.personId !== undefined && !known.has(member.personId))
      refuse('personId', 'Không có cá nhân này. Tìm và chọn lại, hoặc để trống.');
    if (member.personId !== undefined && account?.personId != null && account.personId !== member.personId)
      refuse('personId', 'Tài khoản đã gắn với một cá nhân khác. Để trống ô này.');
    return {
      accountId: account?.id ?? null,
      personId: account?.personId ?? member.personId ?? null,
      name: member.name,
      position: member.position,
      role: member.role,
      inChargeOfExemplars: member.inChargeOfExemplars,
    };
  });
  errors.push(...repeated(seats, at));
  if (errors.length > 0) throw new ProblemError('VALIDATION_FAILED', {}, errors);
  return seats;
}

function repeated(seats: readonly NewSeat[], at: string): FieldError[] {
  const again = (index: number, key: 'accountId' | 'personId'): boolean => {
    const value = seats[index]?.[key] ?? null;
    return value !== null && seats.findIndex((seat) => seat[key] === value) < index;
  };
  return seats.flatMap((_, index) => {
    if (again(index, 'accountId'))
      return [{ pointer: `${at}/${index}/accountUsername`, detail: 'Tài khoản này đã gắn với một thành viên khác.' }];
    return again(index, 'personId')
      ? [{ pointer: `${at}/${index}/personId`, detail: 'Cá nhân này đã là một thành viên khác.' }]
      : [];
  });
}

/** @throws ProblemError VALIDATION_FAILED unless exactly one of them is in the chair */
export function requireOneChair(seats: readonly { readonly role: string }[], pointer: string): void {
  const chairs = seats.filter(({ role }) => role === 'chair').length;
  if (chairs === 1) return;
  const detail =
    chairs === 0
      ? 'Hội đồng phải có Chủ tịch. Chọn một thành viên làm Chủ tịch.'
      : 'Hội đồng chỉ có một Chủ tịch. Kiểm tra lại nhiệm vụ của các thành viên.';
  throw new ProblemError('VALIDATION_FAILED', {}, [{ pointer, detail }]);
}
