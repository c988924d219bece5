import { currentStep, routeSignature, stepOf, type PlacedStep } from './route';

const cite = { instrument: 'L2022', clause: '', confidence: 'V' } as const;
const step = (kind: PlacedStep['kind'], organisationId: string): PlacedStep => ({
  kind,
  organisationId,
  workingDays: null,
  cite,
});
const toProvince = [
  step('unit-council', 'so'),
  step('appraisal', 'so'),
  step('council', 'tinh'),
  step('decision', 'tinh'),
];
const own = [step('council', 'xa'), step('decision', 'xa')];
const progress = (submissionState: string, appraising = 0, beforeCouncil = 0, beforeDecision = 0) => ({
  submissionState,
  appraising,
  beforeCouncil,
  beforeDecision,
});

describe('where a submission stands on its way', () => {
  it.each([
    ['with its unit', toProvince, progress('draft'), -1],
    ['with its unit again', toProvince, progress('returned'), -1],
    ['before the unit’s council', toProvince, progress('unit-council'), 0],
    ['sent, not yet received', toProvince, progress('submitted'), 1],
    ['being appraised', toProvince, progress('received', 106), 1],
    ['before the council', toProvince, progress('received', 0, 3, 103), 2],
    ['waiting for the decision', toProvince, progress('received', 0, 0, 106), 3],
    ['done', toProvince, progress('closed'), 4],
    ['before its own council at once', own, progress('received', 0, 53), 0],
    ['waiting for its own head', own, progress('received', 0, 0, 53), 1],
  ])('%s', (_, route, at, expected) => {
    expect(currentStep(route, at)).toBe(expected);
  });

  it('knows two ways apart by who acts, not by how long it takes', () => {
    const a = routeSignature([{ kind: 'appraisal', at: 'tinh', office: 'emulation-office' }]);
    expect(routeSignature([{ kind: 'appraisal', at: 'tinh' }])).not.toBe(a);
    expect(stepOf(own, 'appraisal')).toBeUndefined();
  });
});
