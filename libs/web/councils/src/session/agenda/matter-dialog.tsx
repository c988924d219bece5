import { councils, organisation, subjects, type SessionDetailView } from '@gs/contracts';
import { useState } from 'react';
import { Select, TextArea, TextField } from '@gs/web-ui';
import { api, fieldErrors, type Find } from '@gs/web-platform';
import { ActDialog } from '../act-dialog';
import type { SessionCommands } from '../use-session-commands';
import { SearchMany, type Picked } from './search-many';

const types = [
  { id: 'recognise-exemplar', label: 'Công nhận điển hình tiên tiến' },
  { id: 'congress-selection', label: 'Chọn đại biểu dự hội nghị điển hình, đại hội thi đua' },
  { id: 'regulation', label: 'Quy chế, kế hoạch, phân công' },
  { id: 'other', label: 'Nội dung khác' },
] as const;
type MatterType = (typeof types)[number]['id'];

interface Props {
  readonly session: SessionDetailView;
  readonly commands: SessionCommands;
  readonly onClose: () => void;
}

const findPersons: Find<Picked> = async (q, signal) => {
  const { items } = await api(subjects.search, { query: { q, kind: 'person', limit: 20 }, signal });
  return items.map((found) => ({ id: found.id, label: found.name, detail: found.organisation.name }));
};
const findUnits: Find<Picked> = async (q, signal) => {
  const { items } = await api(organisation.list, { query: { q, limit: 20 }, signal });
  return items.map((found) => ({ id: found.id, label: found.name }));
};

/** A matter that no nomination brings. Whom it is about is asked, because members close to them take no part. */
export function MatterDialog({ session, commands, onClose }: Props) {
  const [type, setType] = useState<MatterType>('recognise-exemplar');
  const [title, setTitle] = useState('');
  const [subtitle, setSubtitle] = useState('');
  const [summary, setSummary] = useState('');
  const [persons, setPersons] = useState<readonly Picked[]>([]);
  const [units, setUnits] = useState<readonly Picked[]>([]);
  const errors = fieldErrors(commands.problem);
  return (
    <ActDialog
      width="wide"
      isTouched={persons.length + units.length > 0}
      title="Thêm nội dung khác"
      label="Đưa vào chương trình"
      isDisabled={title.trim() === ''}
      commands={commands}
      onClose={onClose}
      onAct={() =>
        commands.run(councils.addMatter, {
          params: { id: session.id },
          body: {
            type,
            title,
            subtitle,
            summary,
            concernedPersonIds: persons.map((each) => each.id),
            concernedOrganisationIds: units.map((each) => each.id),
          },
        })
      }
    >
      <Select
        label="Loại"
        options={[...types]}
        value={type}
        onChange={(value) => setType(types.find((each) => each.id === value)?.id ?? type)}
        isRequired
      />
      <TextField
        label="Tên nội dung"
        value={title}
        onChange={setTitle}
        error={errors['title']}
        maxLength={300}
        isRequired
      />
      <TextField
        label="Dòng phụ"
        hint="Ví dụ: chức vụ, đơn vị."
        value={subtitle}
        onChange={setSubtitle}
        error={errors['subtitle']}
        maxLength={300}
      />
      <TextArea
        label="Tóm tắt, in trong tài liệu họp"
        value={summary}
        onChange={setSummary}
        error={errors['summary']}
      />
      <SearchMany
        label="Người mà nội dung này nói đến"
        hint="Thành viên là người ấy hoặc có quan hệ thì không tham gia mục này."
        find={findPersons}
        picked={persons}
        onChange={setPersons}
      />
      <SearchMany label="Đơn vị mà nội dung này nói đến" find={findUnits} picked={units} onChange={setUnits} />
    </ActDialog>
  );
}
