import { findAward } from '@gs/domain';

export interface AwardRef {
  readonly code: string;
  readonly name: string;
  readonly shortName: string;
}

/** An award as lists show it; a code the catalogue does not know is shown as it is. */
export function awardRef(code: string): AwardRef {
  const award = findAward(code);
  return award === null
    ? { code, name: code, shortName: code }
    : { code, name: award.name, shortName: award.shortName };
}

const kindNames = { person: 'cá nhân', collective: 'tập thể', household: 'hộ gia đình' } as const;

/** «cá nhân», «tập thể», «hộ gia đình». */
export const subjectKindName = (kind: keyof typeof kindNames): string => kindNames[kind];
