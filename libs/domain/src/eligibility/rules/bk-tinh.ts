import { standards } from '../../rules/standards';
import type { SubjectKind } from '../../rules/types';
import { anyOf, finding, type Rule } from '../finding';
import type { Facts, Finding } from '../types';
import { bkTinhChain } from './bk-tinh-chain';
import { bkTinhCollectiveChain } from './bk-tinh-collective-chain';
import { judgedLimb } from './limb';

const limbsByKind: Readonly<Record<SubjectKind, (facts: Facts) => Finding[]>> = {
  person: (facts) => [movement(facts), sudden(facts), contribution(facts), bkTinhChain(facts), ...worker(facts)],
  collective: (facts) => [movement(facts), sudden(facts), contribution(facts), bkTinhCollectiveChain(facts)],
  household: (facts) => [contribution(facts)],
};

/** L2022 Điều 74: exemplary, and any one ground of its list for the kind of subject. */
export const bkTinhMerit: Rule = (facts) => {
  const limbs = limbsByKind[facts.subject.kind](facts);
  return finding('bk-tinh-merit', {
    outcome: anyOf(limbs),
    cite: standards.bkTinh.merit,
    facts: { year: facts.year, grounds: limbs.filter((limb) => limb.outcome === 'met').length },
    evidence: limbs.filter((limb) => limb.outcome === 'met').flatMap((limb) => limb.evidence),
    missing: 'ground',
    limbs,
  });
};

const movement = (facts: Facts): Finding =>
  judgedLimb('bk-tinh-merit.movement', facts, 'phong-trao', standards.bkTinh.movement);
const sudden = (facts: Facts): Finding =>
  judgedLimb('bk-tinh-merit.sudden', facts, 'dot-xuat', standards.bkTinh.sudden);
const contribution = (facts: Facts): Finding =>
  judgedLimb('bk-tinh-merit.contribution', facts, 'dong-gop', standards.bkTinh.contribution);

/** Workers and farmers have a ground of their own; it is left out for those known to be cadres. */
const worker = (facts: Facts): Finding[] =>
  facts.subject.workerClass === 'cadre'
    ? []
    : [judgedLimb('bk-tinh-merit.worker', facts, 'lao-dong', standards.bkTinh.worker)];
