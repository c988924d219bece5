import { isWithin, type LocalDate } from '../dates/local-date';
import { law2022From, law2026From } from './days';
import { instruments, type InstrumentId } from './instruments';
import type { Confidence, Dated, OrgKind } from './types';

/** A law or decree a decision rests on. */
export interface Ground {
  /** As the paper names it after «Căn cứ». */
  readonly name: string;
  /** Kinds of the deciding unit whose decisions name it; null: all. */
  readonly kinds: readonly OrgKind[] | null;
}

/** Laws that ground the power of an office rather than an award are in no rule set: the cite names them in full. */
export interface GroundCite {
  readonly instrument: string;
  readonly clause: string;
  readonly confidence: Confidence;
}
export type GroundRow = Omit<Dated<Ground>, 'cite'> & { readonly cite: GroundCite };

const ofCommittee = (name: string, from: LocalDate, to: LocalDate | null, confidence: Confidence): GroundRow => ({
  from,
  to,
  cite: { instrument: name, clause: '', confidence },
  value: { name, kinds: ['UBND'] },
});

const ofAward = (
  instrument: InstrumentId,
  from: LocalDate,
  to: LocalDate | null,
  confidence: Confidence,
  name: string = instruments[instrument].name,
): GroundRow => ({ from, to, cite: { instrument, clause: '', confidence }, value: { name, kinds: null } });

const ofGovernment = (instrument: InstrumentId): string => `${instruments[instrument].name} của Chính phủ`;

/** «Căn cứ» of a decision by the day it is made, in the order they stand on paper: local government, law, decree. */
export const decisionGrounds: readonly GroundRow[] = [
  ofCommittee('Luật Tổ chức chính quyền địa phương số 77/2015/QH13', '2016-01-01', '2025-02-28', 'M'),
  ofCommittee('Luật Tổ chức chính quyền địa phương số 65/2025/QH15', '2025-03-01', '2025-06-15', 'M'),
  ofCommittee('Luật Tổ chức chính quyền địa phương số 72/2025/QH15', '2025-06-16', null, 'V2'),
  ofAward('L2003', instruments.L2003.from, instruments.L2003.to, 'M'),
  ofAward('L2022', law2022From, '2026-09-30', 'V'),
  // The amending law is in force, its consolidated text has not been read: both are named, as papers do meanwhile.
  ofAward('L2022', law2026From, null, 'M', `${instruments.L2022.name} được sửa đổi, bổ sung bởi Luật số 06/2026/QH16`),
  ofAward('ND98', instruments.ND98.from, instruments.ND98.to, 'V', ofGovernment('ND98')),
  ofAward('ND152', instruments.ND152.from, instruments.ND152.to, 'V', ofGovernment('ND152')),
];

/** Grounds a unit of this kind names in a decision of this day, in order. Case of the kind does not matter. */
export function groundsOn(kind: OrgKind, on: LocalDate): readonly (Ground & { readonly cite: GroundCite })[] {
  const named = ({ kinds }: Ground): boolean =>
    kinds === null || kinds.some((known) => known.toLowerCase() === kind.toLowerCase());
  return decisionGrounds
    .filter(({ from, to, value }) => isWithin(on, from, to) && named(value))
    .map(({ value, cite }) => ({ ...value, cite }));
}
