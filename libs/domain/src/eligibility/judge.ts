import type { CheckName, Condition } from '../rules/conditions';
import type { Award } from '../rules/types';
import { doesNotApply, findingOf, type Check, type Judgement } from './finding';
import type { Reading } from './reading';
import { afterAward } from './rules/after-award';
import { allOf } from './rules/all-of';
import { anyOf } from './rules/any-of';
import { collectiveYears } from './rules/collective-years';
import { consecutiveAwards } from './rules/consecutive-awards';
import { disciplineServed } from './rules/discipline-served';
import { dossierComplete } from './rules/dossier-complete';
import { initiative } from './rules/initiative';
import { judged } from './rules/judged';
import { leads } from './rules/leads';
import { membersHolding } from './rules/members-holding';
import { membersShare } from './rules/members-share';
import { neverDisciplined } from './rules/never-disciplined';
import { noMemberDisciplined } from './rules/no-member-disciplined';
import { noFaultInOffice } from './rules/no-fault-in-office';
import { noOpenMatter } from './rules/no-open-matter';
import { notGrantedYet } from './rules/not-granted-yet';
import { onceInLife } from './rules/once-in-life';
import { oneNominationAYear } from './rules/one-nomination-a-year';
import { oneStateAwardAYear } from './rules/one-state-award-a-year';
import { publicPosting } from './rules/public-posting';
import { rating } from './rules/rating';
import { retired } from './rules/retired';
import { subjectKind } from './rules/subject-kind';
import { suddenNotCounted } from './rules/sudden-not-counted';
import { tenure } from './rules/tenure';
import { textUnconfirmed } from './rules/text-unconfirmed';
import { titleOfYear } from './rules/title-of-year';
import { transferRemark } from './rules/transfer-remark';
import { twoYearMerit } from './rules/two-year-merit';
import { unruled } from './rules/unruled';
import { vouched } from './rules/vouched';
import { voteResult } from './rules/vote-result';

/** Every check by its name in the book: one file each. */
const checks: { readonly [C in CheckName]: Check<C> } = {
  'after-award': afterAward,
  'all-of': allOf,
  'any-of': anyOf,
  'collective-years': collectiveYears,
  'consecutive-awards': consecutiveAwards,
  'discipline-served': disciplineServed,
  'dossier-complete': dossierComplete,
  initiative,
  judged,
  leads,
  'members-holding': membersHolding,
  'members-share': membersShare,
  'never-disciplined': neverDisciplined,
  'no-fault-in-office': noFaultInOffice,
  'no-member-disciplined': noMemberDisciplined,
  'no-open-matter': noOpenMatter,
  'not-granted-yet': notGrantedYet,
  'once-in-life': onceInLife,
  'one-nomination-a-year': oneNominationAYear,
  'one-state-award-a-year': oneStateAwardAYear,
  'public-posting': publicPosting,
  rating,
  retired,
  'subject-kind': subjectKind,
  'sudden-not-counted': suddenNotCounted,
  tenure,
  'text-unconfirmed': textUnconfirmed,
  'title-of-year': titleOfYear,
  'transfer-remark': transferRemark,
  'two-year-merit': twoYearMerit,
  unruled,
  vouched,
  'vote-result': voteResult,
};

/**
 * Judges one condition by its check. Where awards that may or may not belong to the subject would change the answer, it is
 * not known; the proof then shows them.
 */
export function judge(condition: Condition, reading: Reading, award: Award): Judgement {
  if (!isAskedFor(condition, reading)) return notAskedFor(condition);
  const sure = check(condition, reading, award);
  if (reading.hoped === undefined) return sure;
  const hoped = check(condition, reading.hoped, award);
  if (hoped.outcome === sure.outcome || sure.outcome === 'unknown') return sure;
  return { ...hoped, outcome: 'unknown', applies: undefined };
}

/** A dossier that names no type is one of merit; where posts are on record, long service is looked at as well. */
function isAskedFor({ forTypes }: Condition, { facts: { type, service } }: Reading): boolean {
  if (forTypes === undefined) return true;
  if (type !== undefined) return forTypes.includes(type);
  return forTypes.includes('cong-trang') || (service !== undefined && forTypes.includes('cong-hien'));
}

/** Its parts are named all the same: the proof holds every condition of the award. */
function notAskedFor(condition: Condition): Judgement {
  if (!('limbs' in condition)) return doesNotApply;
  return {
    ...doesNotApply,
    prove: () => ({ limbs: condition.limbs.map((limb) => findingOf(limb, notAskedFor(limb))) }),
  };
}

function check(condition: Condition, reading: Reading, award: Award): Judgement {
  return (checks[condition.check] as Check<CheckName>)(condition as never, reading, award, judge);
}
