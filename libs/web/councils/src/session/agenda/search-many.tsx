import { X } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { ComboBox, IconButton, type Option } from '@gs/web-ui';
import { useFound, type Find } from '@gs/web-platform';

export type Picked = Pick<Option, 'id' | 'label' | 'detail'>;

interface Props {
  readonly label: string;
  readonly hint?: ReactNode;
  readonly find: Find<Picked>;
  readonly picked: readonly Picked[];
  readonly onChange: (picked: readonly Picked[]) => void;
}

/** Several found by typing: each choice goes to a list below and the box is empty again. */
export function SearchMany({ label, hint, find, picked, onChange }: Props) {
  const [typed, setTyped] = useState('');
  const { found, fault } = useFound(typed, find);
  const options = found.filter((each) => !picked.some((other) => other.id === each.id));
  const take = (id: string | null): void => {
    const chosen = options.find((each) => each.id === id);
    if (!chosen) return;
    onChange([...picked, chosen]);
    setTyped('');
  };
  // The box begins anew after a choice, its list shut; the focus goes to what was chosen.
  const last = useRef<HTMLLIElement>(null);
  const before = useRef(picked.length);
  useEffect(() => {
    if (picked.length > before.current) last.current?.focus();
    before.current = picked.length;
  }, [picked.length]);
  return (
    <div>
      <ComboBox
        key={picked.length}
        label={label}
        hint={hint}
        options={options}
        value={null}
        onChange={take}
        inputValue={typed}
        onInput={setTyped}
        emptyText={typed.trim() === '' ? 'Gõ vài chữ của tên.' : 'Không thấy tên nào khớp.'}
        error={fault}
      />
      {picked.length > 0 ? (
        <ul className="picked">
          {picked.map((each, at) => (
            <li key={each.id} tabIndex={-1} ref={at === picked.length - 1 ? last : null}>
              <span>
                {each.label}
                {each.detail ? <small className="mute"> {each.detail}</small> : null}
              </span>
              <IconButton
                icon={X}
                label={`Bỏ ${each.label}`}
                onPress={() => onChange(picked.filter((other) => other.id !== each.id))}
              />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
