import { subjects, type SubjectItemView } from '@gs/contracts';
import { useState } from 'react';
import { Button, ComboBox } from '@gs/web-ui';
import { api, useFound, type Find } from '@gs/web-platform';

const findPersons: Find<SubjectItemView> = async (q, signal) =>
  (await api(subjects.search, { query: { q, kind: 'person', limit: 20 }, signal })).items;

export interface FoundPerson {
  readonly id: string;
  readonly label: string;
}

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: FoundPerson | null;
  readonly onChange: (person: FoundPerson | null, item: SubjectItemView | null) => void;
  readonly error?: string | undefined;
}

/** Finds a person already known, by name without accents; who is chosen stands as a line that can be taken back. */
export function PersonField({ label, hint, value, onChange, error }: Props) {
  const [typed, setTyped] = useState('');
  const { found, fault } = useFound(value === null ? typed : '', findPersons);
  if (value !== null)
    return (
      <div className="found-person">
        <p>
          <span className="small mute">{label}</span>
          <b>{value.label}</b>
        </p>
        <Button size="small" onPress={() => onChange(null, null)}>
          Chọn lại
        </Button>
        {error ? <p className="err">{error}</p> : null}
      </div>
    );
  return (
    <ComboBox
      label={label}
      hint={hint}
      options={found.map((item) => ({ id: item.id, label: item.name, detail: describe(item) }))}
      value={null}
      inputValue={typed}
      onInput={setTyped}
      onChange={(id) => {
        const chosen = found.find((item) => item.id === id);
        if (!chosen) return;
        setTyped('');
        onChange({ id: chosen.id, label: `${chosen.name}, ${describe(chosen)}` }, chosen);
      }}
      emptyText={typed.trim() === '' ? 'Gõ vài chữ của tên.' : 'Không thấy ai khớp trong phạm vi của anh/chị.'}
      error={error ?? fault}
    />
  );
}

const describe = (item: SubjectItemView): string =>
  [item.note, item.organisation.name, item.birthYear === null ? '' : `sinh ${item.birthYear}`]
    .filter(Boolean)
    .join(', ');
