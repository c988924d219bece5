import { LoaderCircle } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ProgressBar } from 'react-aria-components/ProgressBar';
import { Link } from 'react-router';
import { cx, given } from '../given';

export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';
export type ButtonSize = 'small' | 'normal' | 'big';

interface Looks {
  /** At most one primary button in a view. */
  readonly kind?: ButtonKind | undefined;
  readonly size?: ButtonSize | undefined;
  readonly icon?: LucideIcon | undefined;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

export interface ButtonProps extends Looks {
  readonly type?: 'button' | 'submit' | 'reset' | undefined;
  readonly onPress?: (() => void) | undefined;
  readonly isDisabled?: boolean | undefined;
  /** Shows a turning ring and refuses a second press; the words stay. */
  readonly isLoading?: boolean | undefined;
  readonly name?: string | undefined;
  readonly value?: string | undefined;
  readonly form?: string | undefined;
  readonly autoFocus?: boolean | undefined;
  readonly 'aria-label'?: string | undefined;
  readonly 'aria-describedby'?: string | undefined;
}

const kindClass: Record<ButtonKind, string> = { primary: 'go', secondary: '', quiet: 'quiet', danger: 'danger' };
const sizeClass: Record<ButtonSize, string> = { small: 'sm', normal: '', big: 'big' };

function looks(props: Looks): string {
  return cx('btn', kindClass[props.kind ?? 'secondary'], sizeClass[props.size ?? 'normal'], props.className);
}

/** A button that names the act, with its size where there is one: «Nhận 23 dòng». */
export function Button({ kind, size, icon: Icon, className, children, isLoading, ...rest }: ButtonProps) {
  return (
    <AriaButton {...given(rest)} className={looks({ kind, size, className, children })} isPending={isLoading ?? false}>
      {isLoading ? (
        <ProgressBar className="waits" aria-label="đang làm" isIndeterminate>
          <LoaderCircle className="i spin" />
        </ProgressBar>
      ) : Icon ? (
        <Icon className="i" />
      ) : null}
      {children}
    </AriaButton>
  );
}

export interface LinkButtonProps extends Looks {
  readonly to: string;
  /** A file or a page outside the SPA: a plain link, not a route change. */
  readonly external?: boolean | undefined;
  readonly download?: boolean | string | undefined;
  /** In a window of its own: a projector beside the desk. */
  readonly opensWindow?: boolean | undefined;
  readonly 'aria-label'?: string | undefined;
}

/** Looks like a button, goes somewhere. */
export function LinkButton({
  to,
  external,
  download,
  opensWindow,
  icon: Icon,
  kind,
  size,
  className,
  children,
  ...rest
}: LinkButtonProps) {
  const inner = (
    <>
      {Icon ? <Icon className="i" /> : null}
      {children}
    </>
  );
  const classes = looks({ kind, size, className, children });
  if (external || opensWindow || download !== undefined)
    return (
      <a
        {...given(rest)}
        {...given({ download })}
        {...(opensWindow ? { target: '_blank', rel: 'noreferrer' } : {})}
        className={classes}
        href={to}
      >
        {inner}
      </a>
    );
  return (
    <Link {...given(rest)} className={classes} to={to}>
      {inner}
    </Link>
  );
}

export interface IconButtonProps {
  readonly icon: LucideIcon;
  /** What it does; read aloud and shown as a tip. */
  readonly label: string;
  readonly onPress?: (() => void) | undefined;
  /** Makes it a link instead. */
  readonly to?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly className?: string | undefined;
}

/** A bare icon of 32 px (44 px on a phone) with a name. */
export function IconButton({ icon: Icon, label, onPress, to, isDisabled, className }: IconButtonProps) {
  if (to !== undefined && !isDisabled)
    return (
      <Link className={cx('icon-btn', className)} to={to} aria-label={label} title={label}>
        <Icon className="i" />
      </Link>
    );
  return (
    <AriaButton className={cx('icon-btn', className)} aria-label={label} {...given({ onPress, isDisabled })}>
      <Icon className="i" />
    </AriaButton>
  );
}
