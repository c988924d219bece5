import { useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { formatDate } from '../data/format';
import { cx } from '../given';
import { readDate } from './date-input';
import { common, FieldFoot, FieldLabel } from './Field';
import type { FieldProps } from './Field';

export interface DateFieldProps extends FieldProps {
  /** «YYYY-MM-DD»; null or empty while there is none. */
  readonly value?: string | null | undefined;
  readonly defaultValue?: string | null | undefined;
  readonly onChange?: ((value: string | null) => void) | undefined;
  /** «YYYY-MM-DD», inclusive. */
  readonly min?: string | undefined;
  readonly max?: string | undefined;
}

/**
 * A date as dd/MM/yyyy, typed or pasted in any usual form; a form posts it as «YYYY-MM-DD». A text box, not a calendar:
 * officers copy dates from papers and spreadsheets.
 */
export function DateField(props: DateFieldProps) {
  const { label, hint, error, value, defaultValue, onChange, min, max, name } = props;
  const [own, setOwn] = useState<string | null>(defaultValue ?? null);
  const current = value === undefined ? own : value;
  const [draft, setDraft] = useState<string | null>(null);
  const [fault, setFault] = useState<string>();
  const shown = draft ?? (current ? formatDate(current) : '');

  function take(next: string | null): void {
    setOwn(next);
    if (next !== (current ?? null)) onChange?.(next);
  }
  function settle(): void {
    if (draft === null) return;
    const read = readDate(draft);
    if (read.kind === 'fault') {
      setFault(read.say);
      return;
    }
    const next = read.kind === 'date' ? read.value : null;
    if (next && min && next < min) return setFault(`Chọn từ ngày ${formatDate(min)} trở đi.`);
    if (next && max && next > max) return setFault(`Chọn đến ngày ${formatDate(max)}.`);
    setFault(undefined);
    setDraft(null);
    take(next);
  }
  const { name: _name, ...shared } = common({ ...props, error: fault ?? error });
  return (
    <AriaTextField
      {...shared}
      className={cx('field', props.className)}
      validationBehavior="aria"
      value={shown}
      onChange={(text) => {
        setDraft(text);
        const read = readDate(text);
        if (read.kind === 'date') take(read.value);
      }}
      onBlur={settle}
      inputMode="numeric"
    >
      <FieldLabel label={label} isRequired={props.isRequired} />
      <Input className="input num short" placeholder="dd/mm/yyyy" autoComplete="off" />
      {name ? <input type="hidden" name={name} value={current ?? ''} /> : null}
      <FieldFoot hint={hint} error={fault ?? error} />
    </AriaTextField>
  );
}
