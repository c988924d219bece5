import type { FormEvent, ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { Form as AriaForm } from 'react-aria-components/Form';
import { cx, given } from '../given';

/** Field name → what to do. A problem's pointers become this with `fieldErrors()` of the web platform. */
export type FormErrors = Readonly<Record<string, string>>;

export interface FormProps {
  readonly children: ReactNode;
  /** Called with the form's data; the page's own submission is prevented. */
  readonly onSubmit?: ((data: FormData, form: HTMLFormElement) => void) | undefined;
  /** Shown at the fields with these names. */
  readonly errors?: FormErrors | undefined;
  readonly id?: string | undefined;
  readonly className?: string | undefined;
  readonly 'aria-label'?: string | undefined;
}

/** One column of fields. Errors by name find their field; the first marked field gets the focus. */
export function Form({ children, onSubmit, errors, id, className, ...rest }: FormProps) {
  const form = useRef<HTMLFormElement>(null);
  const shown = useRef(errors);
  useEffect(() => {
    if (shown.current === errors) return;
    shown.current = errors;
    if (!errors || Object.keys(errors).length === 0) return;
    form.current?.querySelector<HTMLElement>('[data-invalid] :is(input, textarea, button):not([type=hidden])')?.focus();
  }, [errors]);
  return (
    <AriaForm
      ref={form}
      {...given({ ...rest, id })}
      className={cx('form', className)}
      validationErrors={{ ...errors }}
      validationBehavior="aria"
      onSubmit={(event: FormEvent<HTMLFormElement>) => {
        if (!onSubmit) return;
        event.preventDefault();
        onSubmit(new FormData(event.currentTarget), event.currentTarget);
      }}
    >
      {children}
    </AriaForm>
  );
}

/** The buttons at the end of a form: the act first, then the way back. */
export function FormActions({ children }: { readonly children: ReactNode }) {
  return <div className="acts-row">{children}</div>;
}
