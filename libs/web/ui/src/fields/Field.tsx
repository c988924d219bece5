import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import { CircleAlert } from 'lucide-react';

/** What every field takes. An error of the form with this `name` shows at the field by itself (see `Form`). */
export interface FieldProps {
  readonly label: string;
  readonly name?: string | undefined;
  /** One line under the label's control: a format, an example. */
  readonly hint?: ReactNode;
  /** Says what to do. Marks the field. */
  readonly error?: string | undefined;
  readonly isRequired?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly className?: string | undefined;
}

/** Label, with «(không bắt buộc)» where it may stay empty is left to the caller; required ones carry a star with words. */
export function FieldLabel({
  label,
  isRequired,
}: {
  readonly label: string;
  readonly isRequired?: boolean | undefined;
}) {
  return (
    <Label>
      {label}
      {isRequired ? (
        <span className="req" aria-hidden="true">
          {' '}
          *
        </span>
      ) : null}
    </Label>
  );
}

/** Hint and error below a control. */
export function FieldFoot({ hint, error }: { readonly hint?: ReactNode; readonly error?: string | undefined }) {
  return (
    <>
      {hint ? (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      ) : null}
      <FieldError className="err">
        {({ validationErrors }) => {
          const said = error ?? validationErrors.join(' ');
          return said ? (
            <>
              <CircleAlert className="i" />
              {said}
            </>
          ) : null;
        }}
      </FieldError>
    </>
  );
}

/** The props that every react-aria field understands, without `undefined`s. */
export function common(props: FieldProps) {
  const { name, error, isRequired, isDisabled, isReadOnly, autoFocus } = props;
  return {
    ...(name === undefined ? {} : { name }),
    ...(error === undefined ? {} : { isInvalid: true }),
    ...(isRequired === undefined ? {} : { isRequired }),
    ...(isDisabled === undefined ? {} : { isDisabled }),
    ...(isReadOnly === undefined ? {} : { isReadOnly }),
    ...(autoFocus === undefined ? {} : { autoFocus }),
  };
}
