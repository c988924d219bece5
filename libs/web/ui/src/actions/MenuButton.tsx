import { ChevronDown } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { given } from '../given';

export interface MenuChoice {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  readonly onAction?: (() => void) | undefined;
  /** A file of the API to open instead of an action. */
  readonly href?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

export interface MenuButtonProps {
  readonly label: string;
  readonly icon?: LucideIcon | undefined;
  readonly choices: readonly MenuChoice[];
  readonly size?: 'small' | 'normal' | undefined;
  /** Said to readers where the label alone would be the same in every row; begins with the label. */
  readonly 'aria-label'?: string | undefined;
  /** One of the buttons of a line that the arrows walk over (`data-cell`). */
  readonly isCell?: boolean | undefined;
}

/** One button, several ways: «Tải giấy tờ» → Word, PDF. */
export function MenuButton({ label, icon: Icon, choices, size, isCell, ...rest }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <AriaButton
        {...given(rest)}
        {...(isCell ? { 'data-cell': '' } : {})}
        className={size === 'small' ? 'btn sm' : 'btn'}
      >
        {Icon ? <Icon className="i" /> : null}
        {label}
        <ChevronDown className="i" />
      </AriaButton>
      <Popover className="pop">
        <Menu className="menu">
          {choices.map((choice) => (
            <MenuItem
              key={choice.id}
              id={choice.id}
              className="opt"
              textValue={choice.label}
              // Named, so that the browser fetches the file itself: without a target the router would look for a page.
              {...(choice.href === undefined ? {} : { href: choice.href, target: '_top' })}
              {...given({ onAction: choice.onAction, isDisabled: choice.isDisabled })}
            >
              {choice.icon ? <choice.icon className="i" /> : null}
              {choice.label}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
