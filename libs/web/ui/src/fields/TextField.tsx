import { Search, X } from 'lucide-react';
import type { HTMLInputAutoCompleteAttribute } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Input } from 'react-aria-components/Input';
import { NumberField as AriaNumberField } from 'react-aria-components/NumberField';
import { SearchField as AriaSearchField } from 'react-aria-components/SearchField';
import { TextArea as AriaTextArea } from 'react-aria-components/TextArea';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { cx, given } from '../given';
import { common, FieldFoot, FieldLabel } from './Field';
import type { FieldProps } from './Field';

export interface TextFieldProps extends FieldProps {
  readonly value?: string | undefined;
  readonly defaultValue?: string | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
  readonly onBlur?: (() => void) | undefined;
  readonly type?: 'text' | 'password' | 'email' | 'tel' | undefined;
  readonly inputMode?: 'text' | 'numeric' | 'email' | 'tel' | undefined;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly autoComplete?: HTMLInputAutoCompleteAttribute | undefined;
  /** Tabular figures: identity numbers, document numbers. */
  readonly isFigures?: boolean | undefined;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, hint, error, value, defaultValue, onChange, onBlur, type, inputMode, placeholder, maxLength } = props;
  return (
    <AriaTextField
      {...common(props)}
      {...given({
        value,
        defaultValue,
        onChange,
        type,
        inputMode,
        maxLength,
        autoComplete: props.autoComplete as string,
      })}
      {...(onBlur ? { onBlur: () => onBlur() } : {})}
      className={cx('field', props.className)}
      validationBehavior="aria"
    >
      <FieldLabel label={label} isRequired={props.isRequired} />
      <Input className={props.isFigures ? 'input num' : 'input'} {...given({ placeholder })} />
      <FieldFoot hint={hint} error={error} />
    </AriaTextField>
  );
}

export interface TextAreaProps extends Omit<TextFieldProps, 'type' | 'inputMode' | 'isFigures' | 'autoComplete'> {
  readonly rows?: number | undefined;
}

/** Several lines of text; grows with what is written where the browser can. */
export function TextArea(props: TextAreaProps) {
  const { label, hint, error, value, defaultValue, onChange, onBlur, placeholder, maxLength, rows = 3 } = props;
  return (
    <AriaTextField
      {...common(props)}
      {...given({ value, defaultValue, onChange, maxLength })}
      {...(onBlur ? { onBlur: () => onBlur() } : {})}
      className={cx('field', props.className)}
      validationBehavior="aria"
    >
      <FieldLabel label={label} isRequired={props.isRequired} />
      <AriaTextArea className="input area" rows={rows} {...given({ placeholder })} />
      <FieldFoot hint={hint} error={error} />
    </AriaTextField>
  );
}

export interface NumberFieldProps extends FieldProps {
  /** Whole number; null while empty. */
  readonly value?: number | null | undefined;
  readonly defaultValue?: number | undefined;
  readonly onChange?: ((value: number | null) => void) | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  /** A word after the box: «người», «₫». */
  readonly unit?: string | undefined;
  /** False for years: no thousand separators. */
  readonly isGrouped?: boolean | undefined;
}

/** A whole number, grouped as «1.234.567». */
export function NumberField(props: NumberFieldProps) {
  const { label, hint, error, value, defaultValue, onChange, min, max, unit, isGrouped = true } = props;
  return (
    <AriaNumberField
      {...common(props)}
      {...given({ defaultValue, minValue: min, maxValue: max })}
      {...(value === undefined ? {} : { value: value ?? Number.NaN })}
      {...(onChange ? { onChange: (next: number) => onChange(Number.isNaN(next) ? null : next) } : {})}
      formatOptions={{ maximumFractionDigits: 0, useGrouping: isGrouped }}
      className={cx('field', props.className)}
      validationBehavior="aria"
    >
      <FieldLabel label={label} isRequired={props.isRequired} />
      <span className="with-unit">
        <Input className="input num short" />
        {unit ? <span className="mute">{unit}</span> : null}
      </span>
      <FieldFoot hint={hint} error={error} />
    </AriaNumberField>
  );
}

export interface SearchFieldProps {
  readonly label: string;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly defaultValue?: string | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
  readonly onSubmit?: ((value: string) => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly className?: string | undefined;
}

/** A search box without a visible label; Enter submits, Esc clears. */
export function SearchField({ label, placeholder, className, ...rest }: SearchFieldProps) {
  return (
    <AriaSearchField {...given(rest)} aria-label={label} className={cx('search', className)}>
      <Search className="i" />
      <Input className="input" {...given({ placeholder })} />
      <AriaButton className="icon-btn">
        <X className="i" />
      </AriaButton>
    </AriaSearchField>
  );
}
