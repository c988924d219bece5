import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components/Checkbox';
import { Radio, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';
import { cx, given } from '../given';
import { common, FieldFoot, FieldLabel } from './Field';
import type { FieldProps } from './Field';

export interface CheckboxProps {
  readonly children?: ReactNode;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly isSelected?: boolean | undefined;
  readonly defaultSelected?: boolean | undefined;
  readonly onChange?: ((isSelected: boolean) => void) | undefined;
  readonly isIndeterminate?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly 'aria-label'?: string | undefined;
}

/** A tick with its words beside it. */
export function Checkbox({ children, ...rest }: CheckboxProps) {
  return (
    <AriaCheckbox {...given(rest)} className="check">
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={cx('tick', (isSelected || isIndeterminate) && 'on')}>
            {isIndeterminate ? <Minus className="i" /> : isSelected ? <Check className="i" /> : null}
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  );
}

export interface RadioOption {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

export interface RadioGroupProps extends FieldProps {
  readonly options: readonly RadioOption[];
  readonly value?: string | null | undefined;
  readonly defaultValue?: string | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
  /** `rows`: one under another; `boxes`: side by side, equal in weight (a ballot). */
  readonly style?: 'rows' | 'boxes' | undefined;
  /** Hides the label from sight, not from readers. */
  readonly isLabelHidden?: boolean | undefined;
}

/** One of two or three, all visible. Nothing is chosen beforehand unless the caller says so. */
export function RadioGroup(props: RadioGroupProps) {
  const { label, hint, error, options, value, defaultValue, onChange, style = 'rows', isLabelHidden } = props;
  return (
    <AriaRadioGroup
      {...common(props)}
      {...given({ value, defaultValue, onChange })}
      {...(isLabelHidden ? { 'aria-label': label } : {})}
      className={cx('field', style === 'boxes' && 'boxes', props.className)}
      validationBehavior="aria"
    >
      {isLabelHidden ? null : <FieldLabel label={label} isRequired={props.isRequired} />}
      <div className={style === 'boxes' ? 'choice' : 'radios'}>
        {options.map((option) => (
          <Radio
            key={option.id}
            value={option.id}
            className={style === 'boxes' ? 'box' : 'radio'}
            {...given({ isDisabled: option.isDisabled })}
          >
            {({ isSelected }) => (
              <>
                {style === 'boxes' ? (
                  isSelected ? (
                    <Check className="i" />
                  ) : null
                ) : (
                  <span className={cx('ring', isSelected && 'on')} />
                )}
                <span>
                  {option.label}
                  {option.detail ? <small>{option.detail}</small> : null}
                </span>
              </>
            )}
          </Radio>
        ))}
      </div>
      <FieldFoot hint={hint} error={error} />
    </AriaRadioGroup>
  );
}
