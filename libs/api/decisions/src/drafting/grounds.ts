import { formatDate, groundsOn, type LocalDate, type OrgKind } from '@gs/domain';
import { oneSpelling } from './office';

/** A letter the nominations came with. */
export interface Letter {
  readonly proposer: string;
  readonly number: string;
  readonly date: LocalDate | null;
  /** The deciding unit's own list: its council proposes, not the unit to itself. */
  readonly own: boolean;
}

/** More letters than this are named together. */
const namedLetters = 3;

/**
 * «Căn cứ …» of a decision by the day it is decided, one ground a line, without closing signs.
 * @param of.kind kind of the deciding unit
 */
export function draftGrounds(of: {
  readonly on: LocalDate;
  readonly kind: OrgKind;
  readonly session: { readonly title: string; readonly on: LocalDate } | null;
  readonly letters: readonly Letter[];
}): string[] {
  const legal = groundsOn(of.kind, of.on).map(({ name }) => `Căn cứ ${name}`);
  const council =
    of.session === null ? [] : [`Căn cứ kết quả họp Hội đồng Thi đua - Khen thưởng ngày ${formatDate(of.session.on)}`];
  return [...legal, ...council, proposal(of.letters)].map(oneSpelling);
}

function proposal(letters: readonly Letter[]): string {
  const others = letters.filter(({ own }) => !own);
  if (others.length === 0) return 'Theo đề nghị của Hội đồng Thi đua - Khen thưởng';
  if (others.length > namedLetters) {
    return `Theo đề nghị của ${others.length} cơ quan, đơn vị có tờ trình và của Thường trực Hội đồng Thi đua - Khen thưởng`;
  }
  return `Theo đề nghị của ${others.map(letterInWords).join('; ')}`;
}

function letterInWords({ proposer, number, date }: Letter): string {
  const day = date === null ? '' : ` ngày ${formatDate(date)}`;
  return number === '' ? proposer : `${proposer} tại Tờ trình số ${number}${day}`;
}
