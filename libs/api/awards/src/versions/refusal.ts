import type { RuleFault } from '@gs/rules';
import { ProblemError } from '@gs/api-platform';

/** «national/bonus.yaml:12: thiếu căn cứ (cite)». */
export const faultLine = ({ file, line, message }: RuleFault): string => `${file}:${line}: ${message}`;

/** All faults at once, each with its file and line. */
export function refusal(faults: readonly RuleFault[]): ProblemError {
  return new ProblemError(
    'RULES_REFUSED',
    { count: faults.length },
    faults.map((fault) => ({ pointer: `/body/files/${fault.file}`, detail: faultLine(fault) })),
  );
}
