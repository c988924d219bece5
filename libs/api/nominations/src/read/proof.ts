import { explain, findingCopy, type Evidence, type Finding } from '@gs/domain';
import type { DossierPartView, FindingView, NominationDetailView } from '@gs/contracts';
import { completeFinding, type StoredFinding } from '../evaluation/stored-finding';

/** What the evidence of a proof may lead to. */
export interface ProofPlaces {
  readonly subjectId: string;
  /** Awards on record of the subject. */
  readonly history: readonly Pick<
    NominationDetailView['history'][number],
    'id' | 'year' | 'decisionNo' | 'decisionId'
  >[];
  readonly parts: readonly Pick<DossierPartView, 'code' | 'files'>[];
}

type EvidenceView = FindingView['evidence'][number];

/** A finding in words, with what hangs below it; its evidence leads to where it is kept. */
export function findingView(stored: StoredFinding, places: ProofPlaces): FindingView {
  return view(completeFinding(stored), places);
}

function view(item: Finding, places: ProofPlaces): FindingView {
  const { detail, todo } = words(item);
  return {
    ruleId: item.ruleId,
    check: item.check,
    outcome: item.outcome,
    effect: item.effect,
    applies: item.applies,
    title: item.title,
    detail,
    todo: todo ?? null,
    cite: item.cite,
    evidence: item.evidence.map((each) => evidenceView(each, places)),
    earliestYear: item.earliestYear ?? null,
    limbs: (item.limbs ?? []).map((limb) => view(limb, places)),
  };
}

/** A check that was dropped since has no words of its own any more. */
function words(item: Finding): { readonly detail: string; readonly todo?: string } {
  if (item.applies && findingCopy[item.check] === undefined) return { detail: 'Xét theo bộ quy định khi đó.' };
  return explain(item);
}

function evidenceView(evidence: Evidence, places: ProofPlaces): EvidenceView {
  const { kind, label, ref } = evidence;
  return { kind, label, ref: ref ?? null, place: placeOf(evidence, places) };
}

function placeOf({ kind, label, ref }: Evidence, { subjectId, history, parts }: ProofPlaces): EvidenceView['place'] {
  if (kind === 'part') {
    const file = parts.find(({ code }) => code === ref)?.files[0];
    return file === undefined ? null : { to: 'file', id: file.fileId };
  }
  if (kind === 'grant') {
    const same = history.filter(({ decisionNo }) => decisionNo === ref);
    const grant = same.find(({ year }) => label.includes(String(year))) ?? same[0];
    if (grant === undefined) return null;
    return grant.decisionId === null
      ? { to: 'subject', id: subjectId, grantId: grant.id }
      : { to: 'decision', id: grant.decisionId };
  }
  return onRecord.has(kind) ? { to: 'subject', id: subjectId, grantId: null } : null;
}

const onRecord: ReadonlySet<Evidence['kind']> = new Set([
  'rating',
  'initiative',
  'discipline',
  'hold',
  'leave',
  'service',
]);
