import { useState } from 'react';
import { Button, ComboBox } from '@gs/web-ui';
import { useFound, type Find } from '@gs/web-platform';

export interface FoundOption {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
}

interface Props {
  readonly label: string;
  readonly value: FoundOption | null;
  readonly onChange: (chosen: FoundOption | null) => void;
  /** Declared outside the component: what fits the typed text. */
  readonly find: Find<FoundOption>;
  readonly error?: string | undefined;
}

/** One of many that the server finds by what is typed; who or what was chosen stands as a line that can be taken back. */
export function FoundField({ label, value, onChange, find, error }: Props) {
  const [typed, setTyped] = useState('');
  const { found, fault } = useFound(value === null ? typed : '', find);
  if (value !== null)
    return (
      <div className="found-line">
        <p>
          <span className="small mute">{label}</span>
          <b>{value.label}</b>
          <small>{value.detail}</small>
        </p>
        <Button size="small" onPress={() => onChange(null)}>
          Chọn lại
        </Button>
        {error ? <p className="err">{error}</p> : null}
      </div>
    );
  return (
    <ComboBox
      label={label}
      hint="Gõ tên không cần dấu."
      options={found}
      value={null}
      inputValue={typed}
      onInput={setTyped}
      onChange={(id) => {
        const chosen = found.find((option) => option.id === id);
        if (!chosen) return;
        setTyped('');
        onChange(chosen);
      }}
      emptyText={typed.trim() === '' ? 'Gõ vài chữ của tên.' : 'Không thấy mục nào khớp trong phạm vi của anh/chị.'}
      error={error ?? fault}
      isRequired
    />
  );
}
