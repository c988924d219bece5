import type { BodyInputOf, SubjectKindView, nominations } from '@gs/contracts';
import type { NewSubjectText } from './new-subject';
import type { KnownSubject } from './subject-choice';

/** A nomination as it is being typed; `fresh` is a subject not yet known and goes before `known`. */
export interface NominationText {
  readonly known: KnownSubject | null;
  readonly fresh: NewSubjectText | null;
  readonly award: string | null;
  readonly position: string;
  readonly achievement: string;
}

type CreateBody = BodyInputOf<typeof nominations.create>;

export const kindOf = ({ known, fresh }: NominationText): SubjectKindView | null => fresh?.kind ?? known?.kind ?? null;

/** What must be filled before it can be sent, by field. */
export function faultsOf({ known, fresh, award }: NominationText): Readonly<Record<string, string>> {
  return {
    ...(fresh === null && known === null ? { subjectId: 'Chọn đối tượng được đề nghị, hoặc nhập mới.' } : {}),
    ...(fresh?.name.trim() === '' ? { 'newSubject.name': 'Ghi tên.' } : {}),
    ...(award === null ? { award: 'Chọn danh hiệu hoặc hình thức.' } : {}),
  };
}

/** The command, or null while something is lacking. */
export function bodyOf(submissionId: string, text: NominationText, identityNumber: string): CreateBody | null {
  if (Object.keys(faultsOf(text)).length > 0 || text.award === null) return null;
  const kind = kindOf(text);
  const position = kind === 'person' ? text.position.trim() : '';
  const base = { submissionId, award: text.award, position, achievement: text.achievement };
  if (text.fresh === null) return text.known === null ? null : { ...base, subjectId: text.known.id };
  const { fresh } = text;
  const unit = fresh.organisationId === null ? {} : { organisationId: fresh.organisationId };
  const name = fresh.name.trim();
  if (fresh.kind === 'collective') return { ...base, ...unit, newSubject: { kind: 'collective', name } };
  if (fresh.kind === 'household')
    return { ...base, ...unit, newSubject: { kind: 'household', name, address: fresh.address.trim() } };
  return {
    ...base,
    ...unit,
    newSubject: {
      kind: 'person',
      name,
      identityNumber: identityNumber.replace(/\s/g, ''),
      birthDate: fresh.birthDate,
      sex: fresh.sex,
      position,
    },
  };
}
