import { checkIdentityNumber, type IdentityProblem } from '@gs/domain';
import type { BodyOf, nominations } from '@gs/contracts';
import { ProblemError } from '@gs/api-platform';
import type { SubjectInput } from '@gs/api-subjects';

type NewSubject = NonNullable<BodyOf<typeof nominations.create>['newSubject']>;

const identityCopy: Readonly<Record<IdentityProblem, string>> = {
  'not-twelve-digits': 'Số định danh phải có đủ 12 chữ số.',
  'province-code': 'Ba số đầu không phải mã tỉnh. Đối chiếu thẻ căn cước.',
  'sex-disagrees': 'Số định danh không khớp giới tính. Đối chiếu thẻ căn cước.',
  'birth-year-disagrees': 'Số định danh không khớp năm sinh. Đối chiếu thẻ căn cước.',
};

/** What a clerk typed of someone new, checked. @throws ProblemError VALIDATION_FAILED naming the field */
export function subjectInput(subject: NewSubject, organisationId: string): SubjectInput {
  const base = { key: 'new', name: subject.name, organisationId };
  if (subject.kind === 'collective') return { ...base, kind: 'collective', collectiveOf: null };
  if (subject.kind === 'household') return { ...base, kind: 'household', address: subject.address };
  const typed = subject.identityNumber;
  const checked = checkIdentityNumber(typed, {
    birthDate: subject.birthDate ?? undefined,
    sex: subject.sex === null ? undefined : subject.sex === 'nam' ? 'male' : 'female',
  });
  const problem = typed === '' ? undefined : checked.problems[0];
  if (problem !== undefined) {
    throw new ProblemError('VALIDATION_FAILED', {}, [
      { pointer: '/body/newSubject/identityNumber', detail: identityCopy[problem] },
    ]);
  }
  return {
    ...base,
    kind: 'person',
    identityNumber: checked.value ?? null,
    birthDate: subject.birthDate,
    birthYear: subject.birthDate === null ? null : Number(subject.birthDate.slice(0, 4)),
    sex: subject.sex,
    position: subject.position,
  };
}
