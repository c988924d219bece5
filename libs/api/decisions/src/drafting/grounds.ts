import { formatDate, instruments, isWithin, type InstrumentId, type LocalDate } from '@gs/domain';
import { localGovernmentLaws } from './grounds-data';
import { oneSpelling } from './office';

/** A letter the nominations came with. */
export interface Letter {
  readonly proposer: string;
  readonly number: string;
  readonly date: LocalDate | null;
  /** The deciding unit's own list: its council proposes, not the unit to itself. */
  readonly own: boolean;
}

const lawsOfAwards: readonly InstrumentId[] = ['L2022', 'L2003'];
const decreesOfAwards: readonly InstrumentId[] = ['ND98', 'ND152'];
/** More letters than this are named together. */
const namedLetters = 3;

const inForce = (ids: readonly InstrumentId[], on: LocalDate): string[] =>
  ids.filter((id) => isWithin(on, instruments[id].from, instruments[id].to)).map((id) => instruments[id].name);

const ofGovernment = (decree: string): string => `${decree} của Chính phủ`;

/** The law on awards in force on the day, with the law that amends it once that is in force. */
function lawOfAwards(on: LocalDate): string[] {
  const [law] = inForce(lawsOfAwards, on);
  if (law === undefined) return [];
  const amended = isWithin(on, instruments.L2026.from, instruments.L2026.to);
  const number = /số \S+/.exec(instruments.L2026.name)?.[0] ?? '';
  return [amended ? `${law} được sửa đổi, bổ sung bởi Luật ${number}` : law];
}

/**
 * «Căn cứ …» of a decision by the day it is decided, one ground a line, without closing signs.
 * @param committee the issuer is a people's committee
 */
export function draftGrounds(of: {
  readonly on: LocalDate;
  readonly committee: boolean;
  readonly session: { readonly title: string; readonly on: LocalDate } | null;
  readonly letters: readonly Letter[];
}): string[] {
  const local = of.committee
    ? localGovernmentLaws.filter(({ from, to }) => isWithin(of.on, from, to)).map(({ value }) => value)
    : [];
  const legal = [...local, ...lawOfAwards(of.on), ...inForce(decreesOfAwards, of.on).map(ofGovernment)].map(
    (name) => `Căn cứ ${name}`,
  );
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
