import type { Cite, RouteStep } from '@gs/domain';

/** One step of the route of a submission, with the unit that acts: as kept on the submission when it is first sent on. */
export interface PlacedStep {
  readonly kind: RouteStep['kind'];
  readonly organisationId: string;
  readonly workingDays: number | null;
  readonly cite: Cite;
}

export const stepOf = (route: readonly PlacedStep[], kind: PlacedStep['kind']): PlacedStep | undefined =>
  route.find((step) => step.kind === kind);

/** Two routes with the same signature lead the same way. */
export const routeSignature = (steps: readonly Pick<RouteStep, 'kind' | 'at' | 'office'>[]): string =>
  steps.map(({ kind, at, office }) => `${kind}@${at}${office === undefined ? '' : `/${office}`}`).join('>');

export interface RouteProgress {
  readonly submissionState: string;
  readonly appraising: number;
  readonly beforeCouncil: number;
  readonly beforeDecision: number;
}

/** Index of the step that acts now; -1 while the list is still (or again) with its unit, the length when all is done. */
export function currentStep(route: readonly PlacedStep[], progress: RouteProgress): number {
  const at = (kind: PlacedStep['kind']): number => route.findIndex((step) => step.kind === kind);
  if (progress.submissionState === 'unit-council') return at('unit-council');
  if (progress.submissionState === 'submitted') return at('appraisal');
  if (progress.submissionState === 'closed') return route.length;
  if (progress.submissionState !== 'received') return -1;
  if (progress.appraising > 0) return at('appraisal');
  if (progress.beforeCouncil > 0) return at('council');
  return progress.beforeDecision > 0 ? at('decision') : route.length;
}
