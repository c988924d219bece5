import { DateField, NumberField, RadioGroup, Select, TextField } from '@gs/web-ui';
import type { RecordDraft } from './record-draft';
import { formNames } from './record-words';
import type { RecordKind, Records } from './use-records';

interface Props {
  readonly kind: RecordKind;
  readonly draft: RecordDraft;
  readonly set: (change: Partial<RecordDraft>) => void;
  readonly records: Records;
  readonly errors: Readonly<Record<string, string | undefined>>;
}

/** What each kind of record asks for besides its document. */
export function RecordFields({ kind, draft, set, records, errors }: Props) {
  const from = (label: string, name: string) => (
    <DateField
      label={label}
      value={draft.from}
      onChange={(day) => set({ from: day })}
      error={errors[name]}
      isRequired
    />
  );
  const to = (label: string, isRequired: boolean) => (
    <DateField
      label={label}
      value={draft.to}
      onChange={(day) => set({ to: day })}
      error={errors['to']}
      isRequired={isRequired}
    />
  );
  if (kind === 'hold')
    return (
      <>
        <TextField
          label="Vụ việc"
          hint="Một câu: đang xem xét kỷ luật, thanh tra, kiểm tra hay xác minh việc gì."
          value={draft.reason}
          onChange={(reason) => set({ reason })}
          error={errors['reason']}
          maxLength={500}
          isRequired
        />
        {from('Từ ngày', 'since')}
      </>
    );
  if (kind === 'discipline')
    return (
      <>
        <Select
          label="Hình thức"
          value={draft.form}
          onChange={(form) => set({ form })}
          options={Object.entries(formNames).map(([id, label]) => ({ id, label }))}
          isRequired
        />
        {from('Có hiệu lực từ ngày', 'from')}
        {to('Hết hiệu lực ngày (để trống nếu chưa rõ)', false)}
      </>
    );
  if (kind === 'leave')
    return (
      <>
        {from('Nghỉ từ ngày', 'from')}
        {to('Đến ngày', true)}
      </>
    );
  if (kind === 'transfer')
    return (
      <>
        <TextField
          label="Đơn vị cũ"
          value={draft.fromUnit}
          onChange={(fromUnit) => set({ fromUnit })}
          error={errors['fromUnit']}
          maxLength={500}
          isRequired
        />
        {from('Ngày chuyển', 'on')}
        <NumberField
          label="Số tháng ở đơn vị cũ trong năm"
          value={draft.months}
          onChange={(months) => set({ months })}
          min={0}
          max={12}
          unit="tháng"
          isRequired
        />
        <TextField
          label="Số văn bản nhận xét của đơn vị cũ (để trống nếu chưa có)"
          value={draft.remarkNo}
          onChange={(remarkNo) => set({ remarkNo })}
          maxLength={120}
        />
      </>
    );
  const grants = records.grants.filter(({ isTitle }) => kind === 'initiative-use' || isTitle);
  const grantChoice = (
    <Select
      label={kind === 'initiative-use' ? 'Đã dùng cho' : 'Danh hiệu'}
      value={draft.grantId}
      onChange={(grantId) => set({ grantId })}
      options={grants.map(({ id, award, year, decisionNo }) => ({ id, label: `${award} ${year}`, detail: decisionNo }))}
      isRequired
    />
  );
  if (kind === 'initiative-use')
    return (
      <>
        <Select
          label="Sáng kiến"
          value={draft.initiativeId}
          onChange={(initiativeId) => set({ initiativeId })}
          options={records.initiatives
            .filter(({ used }) => !used)
            .map(({ id, title, code }) => ({ id, label: title, detail: code }))}
          isRequired
        />
        {grantChoice}
      </>
    );
  return (
    <>
      {grantChoice}
      <RadioGroup
        label="Danh hiệu dựa trên"
        value={draft.restedOn}
        onChange={(restedOn) => set({ restedOn })}
        options={[
          { id: 'rating', label: 'Hoàn thành xuất sắc nhiệm vụ', detail: 'Không dùng hết sáng kiến của năm đó' },
          { id: 'initiative', label: 'Sáng kiến, đề tài', detail: 'Sáng kiến của năm đó đã dùng' },
        ]}
        isRequired
      />
    </>
  );
}
