import type { OrganisationItemView, SubjectKindView } from '@gs/contracts';
import { ComboBox, DateField, RadioGroup, Select, TextField } from '@gs/web-ui';
import { subjectKindCopy } from '@gs/web-platform';

/** Somebody not yet known, as far as it may be kept on this machine: the identity number is not. */
export interface NewSubjectText {
  readonly kind: SubjectKindView;
  readonly name: string;
  readonly birthDate: string | null;
  readonly sex: 'nam' | 'nu' | null;
  readonly address: string;
  readonly organisationId: string | null;
}

interface Props {
  readonly value: NewSubjectText;
  readonly onChange: (change: Partial<NewSubjectText>) => void;
  readonly identityNumber: string;
  readonly onIdentityNumber: (text: string) => void;
  readonly units: readonly OrganisationItemView[];
  readonly errors: Readonly<Record<string, string>>;
}

const kinds = Object.keys(subjectKindCopy) as SubjectKindView[];
const nameLabels: Readonly<Record<SubjectKindView, string>> = {
  person: 'Họ và tên',
  collective: 'Tên tập thể',
  household: 'Hộ gia đình ông, bà',
};

/** A person, a collective or a household that the system does not know yet. */
export function NewSubject({ value, onChange, identityNumber, onIdentityNumber, units, errors }: Props) {
  return (
    <>
      <RadioGroup
        label="Đối tượng"
        options={kinds.map((id) => ({ id, label: subjectKindCopy[id] }))}
        value={value.kind}
        onChange={(id) => onChange({ kind: kinds.find((kind) => kind === id) ?? 'person' })}
      />
      <TextField
        label={nameLabels[value.kind]}
        value={value.name}
        onChange={(name) => onChange({ name })}
        error={errors['newSubject.name']}
        isRequired
        maxLength={500}
      />
      {value.kind === 'person' ? (
        <>
          <TextField
            label="Số định danh cá nhân"
            hint="12 chữ số trên thẻ căn cước. Không giữ trong bản nháp trên máy này."
            value={identityNumber}
            onChange={onIdentityNumber}
            error={errors['newSubject.identityNumber']}
            inputMode="numeric"
            maxLength={20}
            autoComplete="off"
            isFigures
          />
          <DateField
            label="Ngày sinh"
            value={value.birthDate}
            onChange={(birthDate) => onChange({ birthDate })}
            error={errors['newSubject.birthDate']}
          />
          <Select
            label="Giới tính"
            options={[
              { id: 'nam', label: 'Nam' },
              { id: 'nu', label: 'Nữ' },
            ]}
            value={value.sex}
            onChange={(sex) => onChange({ sex: sex === 'nu' ? 'nu' : 'nam' })}
            error={errors['newSubject.sex']}
          />
        </>
      ) : null}
      {value.kind === 'household' ? (
        <TextField
          label="Địa chỉ"
          value={value.address}
          onChange={(address) => onChange({ address })}
          error={errors['newSubject.address']}
          maxLength={300}
        />
      ) : null}
      {units.length > 1 ? (
        <ComboBox
          label="Thuộc đơn vị"
          options={units.map((unit) => ({ id: unit.id, label: unit.name }))}
          value={value.organisationId}
          onChange={(organisationId) => onChange({ organisationId })}
          error={errors.organisationId}
          isRequired
        />
      ) : null}
    </>
  );
}
