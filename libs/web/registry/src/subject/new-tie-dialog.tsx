import { organisation, subjects, type ResponseOf, type registry } from '@gs/contracts';
import { useState } from 'react';
import { Button, DateField, Dialog, Note, ProblemNote, Select, TextField, toast } from '@gs/web-ui';
import { api, fieldErrors, levelCopy, type Find } from '@gs/web-platform';
import { FoundField, type FoundOption } from './found-field';
import { relationNames, tieNames } from './tie-words';
import type { Records } from './use-records';
import type { NewTie, TieKind, TiesOfPerson } from './use-ties';

interface Props {
  readonly subject: ResponseOf<typeof registry.subject>;
  readonly initiatives: Records['initiatives'];
  readonly command: TiesOfPerson['add'];
  readonly onClose: () => void;
}

const findPersons: Find<FoundOption> = async (q, signal) =>
  (await api(subjects.search, { query: { q, kind: 'person', limit: 20 }, signal })).items.map((item) => ({
    id: item.id,
    label: item.name,
    detail: [item.note, item.organisation.name, item.birthYear === null ? '' : `sinh ${item.birthYear}`]
      .filter(Boolean)
      .join(', '),
  }));
const findUnits: Find<FoundOption> = async (q, signal) =>
  (await api(organisation.list, { query: { q, limit: 50 }, signal })).items.map((unit) => ({
    id: unit.id,
    label: unit.name,
    detail: levelCopy(unit.level),
  }));

type Relation = Extract<NewTie, { kind: 'relation' }>['relation'];

/** Records one tie with the number of its document; sessions that are being prepared are looked through again at once. */
export function NewTieDialog({ subject, initiatives, command, onClose }: Props) {
  const [kind, setKind] = useState<TieKind>('relation');
  const [other, setOther] = useState<FoundOption | null>(null);
  const [relation, setRelation] = useState<Relation | null>(null);
  const [unit, setUnit] = useState<FoundOption | null>(null);
  const [position, setPosition] = useState('');
  const [from, setFrom] = useState<string | null>(null);
  const [to, setTo] = useState<string | null>(null);
  const [initiativeId, setInitiativeId] = useState<string | null>(null);
  const [documentNo, setDocumentNo] = useState('');
  const errors = fieldErrors(command.problem);
  const tie = tieOf();
  function tieOf(): NewTie | null {
    const document = documentNo.trim();
    if (document === '') return null;
    if (kind === 'relation')
      return other === null || relation === null ? null : { kind, otherId: other.id, relation, documentNo: document };
    if (kind === 'post')
      return unit === null || from === null
        ? null
        : { kind, organisationId: unit.id, position: position.trim(), from, to, documentNo: document };
    return other === null || initiativeId === null
      ? null
      : { kind, initiativeId, personId: other.id, documentNo: document };
  }
  const run = async (): Promise<void> => {
    if (tie === null || !(await command.run(tie))) return;
    toast(`Đã ghi ${tieNames[kind].toLocaleLowerCase('vi')}; các phiên họp đang chuẩn bị được rà lại`);
    onClose();
  };
  const person = (label: string, name: string) => (
    <FoundField label={label} value={other} onChange={setOther} find={findPersons} error={errors[name]} />
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Ghi quan hệ, nơi công tác của ${subject.name}`}
      canDismiss={!command.isRunning}
      actions={
        <>
          <Button kind="primary" isDisabled={tie === null} isLoading={command.isRunning} onPress={() => void run()}>
            Ghi {tieNames[kind].toLocaleLowerCase('vi')}
          </Button>
          <Button onPress={onClose}>Quay lại</Button>
        </>
      }
    >
      <ProblemNote problem={command.problem} />
      <Select
        label="Ghi gì"
        value={kind}
        onChange={(next) => setKind(next as TieKind)}
        options={(['relation', 'post', ...(initiatives.length > 0 ? (['co-author'] as const) : [])] as const).map(
          (each) => ({ id: each, label: tieNames[each] }),
        )}
        isRequired
      />
      {kind === 'relation' ? (
        <>
          {person('Người thân', 'otherId')}
          <Select
            label={`Người ấy là gì của ${subject.name}`}
            value={relation}
            onChange={(next) => setRelation(next as Relation)}
            options={Object.entries(relationNames).map(([id, label]) => ({ id, label }))}
            isRequired
          />
        </>
      ) : null}
      {kind === 'post' ? (
        <>
          <FoundField
            label="Đơn vị"
            value={unit}
            onChange={setUnit}
            find={findUnits}
            error={errors['organisationId']}
          />
          <TextField
            label="Chức vụ"
            value={position}
            onChange={setPosition}
            error={errors['position']}
            maxLength={200}
          />
          <DateField label="Từ ngày" value={from} onChange={setFrom} error={errors['from']} isRequired />
          <DateField label="Đến ngày (để trống nếu đang công tác)" value={to} onChange={setTo} error={errors['to']} />
        </>
      ) : null}
      {kind === 'co-author' ? (
        <>
          <Select
            label="Sáng kiến"
            value={initiativeId}
            onChange={setInitiativeId}
            options={initiatives.map(({ id, title, code }) => ({ id, label: title, detail: code }))}
            isRequired
          />
          {person('Đồng tác giả', 'personId')}
        </>
      ) : null}
      <TextField
        label="Số văn bản"
        hint="Ví dụ: lý lịch số 12/SYLL, quyết định 34/QĐ-SNV."
        value={documentNo}
        onChange={setDocumentNo}
        error={errors['documentNo']}
        maxLength={120}
        isRequired
      />
      <Note tone="info">
        Dùng để tìm thành viên Hội đồng có liên quan trước khi gửi giấy mời; không hiện cho người khác.
      </Note>
    </Dialog>
  );
}
