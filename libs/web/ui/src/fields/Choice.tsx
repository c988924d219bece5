import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { Text } from 'react-aria-components/Text';
import { cx, given } from '../given';
import { common, FieldFoot, FieldLabel } from './Field';
import type { FieldProps } from './Field';
import { foldVietnamese } from './fold';

export interface Option {
  readonly id: string;
  readonly label: string;
  /** A second line: a parent unit, a level. */
  readonly detail?: string | undefined;
  /** Options with the same group stand under one heading, in the given order. */
  readonly group?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

function OptionItem({ option }: { readonly option: Option }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.detail ? `${option.label} ${option.detail}` : option.label}
      className="opt"
      {...given({ isDisabled: option.isDisabled })}
    >
      {({ isSelected }) => (
        <>
          <span>
            <Text slot="label">{option.label}</Text>
            {option.detail ? (
              <Text slot="description" className="detail">
                {option.detail}
              </Text>
            ) : null}
          </span>
          {isSelected ? <Check className="i" /> : null}
        </>
      )}
    </ListBoxItem>
  );
}

function grouped(options: readonly Option[]): ReactNode {
  const groups = new Map<string, Option[]>();
  for (const option of options) {
    const group = option.group ?? '';
    groups.set(group, [...(groups.get(group) ?? []), option]);
  }
  return [...groups].map(([group, members]) =>
    group === '' ? (
      members.map((option) => <OptionItem key={option.id} option={option} />)
    ) : (
      <ListBoxSection key={group} id={`group:${group}`}>
        <Header>{group}</Header>
        {members.map((option) => (
          <OptionItem key={option.id} option={option} />
        ))}
      </ListBoxSection>
    ),
  );
}

export interface SelectProps extends Omit<FieldProps, 'isReadOnly'> {
  readonly options: readonly Option[];
  readonly value?: string | null | undefined;
  readonly defaultValue?: string | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
  readonly placeholder?: string | undefined;
}

/** One of a few (up to about fifteen). More: ComboBox. */
export function Select(props: SelectProps) {
  const { label, hint, error, options, value, defaultValue, onChange, placeholder = 'Chọn' } = props;
  return (
    <AriaSelect
      {...common(props)}
      {...given({ value, defaultValue })}
      {...(onChange ? { onChange: (key: unknown) => (typeof key === 'string' ? onChange(key) : undefined) } : {})}
      placeholder={placeholder}
      className={cx('field', props.className)}
      validationBehavior="aria"
    >
      <FieldLabel label={label} isRequired={props.isRequired} />
      <AriaButton className="input select">
        <SelectValue />
        <ChevronDown className="i" />
      </AriaButton>
      <FieldFoot hint={hint} error={error} />
      <Popover className="pop">
        <ListBox className="list-box">{grouped(options)}</ListBox>
      </Popover>
    </AriaSelect>
  );
}

export interface ComboBoxProps extends FieldProps {
  readonly options: readonly Option[];
  /** Chosen id; null for none. */
  readonly value?: string | null | undefined;
  readonly defaultValue?: string | undefined;
  readonly onChange?: ((value: string | null) => void) | undefined;
  /** What is typed, for options that come from the server: give `onInput` and change `options` yourself. */
  readonly inputValue?: string | undefined;
  readonly onInput?: ((text: string) => void) | undefined;
  readonly placeholder?: string | undefined;
  /** Said when nothing fits. */
  readonly emptyText?: string | undefined;
}

/** Type to find one of many; accent-free typing finds accented names. */
export function ComboBox(props: ComboBoxProps) {
  const { label, hint, error, options, value, defaultValue, onChange, inputValue, onInput, placeholder } = props;
  return (
    <AriaComboBox
      {...common(props)}
      {...given({ value, defaultValue, inputValue, onInputChange: onInput })}
      {...(onChange ? { onChange: (key: unknown) => onChange(typeof key === 'string' ? key : null) } : {})}
      className={cx('field', props.className)}
      defaultFilter={(text, typed) => onInput !== undefined || foldVietnamese(text).includes(foldVietnamese(typed))}
      menuTrigger="focus"
      allowsEmptyCollection
      validationBehavior="aria"
    >
      <FieldLabel label={label} isRequired={props.isRequired} />
      <Group className="input combo">
        <Input {...given({ placeholder })} />
        <AriaButton>
          <ChevronDown className="i" />
        </AriaButton>
      </Group>
      <FieldFoot hint={hint} error={error} />
      <Popover className="pop">
        <ListBox
          className="list-box"
          renderEmptyState={() => (
            <p className="none">{props.emptyText ?? 'Không có mục nào khớp. Gõ ngắn hơn hoặc kiểm tra chính tả.'}</p>
          )}
        >
          {grouped(options)}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
