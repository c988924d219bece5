import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { DialogTrigger } from 'react-aria-components/Dialog';
import { Dialog } from 'react-aria-components/Dialog';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useSearchParams } from 'react-router';
import { SearchField } from '../fields/TextField';
import { foldVietnamese } from '../fields/fold';
import { cx } from '../given';

/** One line of filters, what they leave at the right end: «16 đề nghị». */
export function FilterBar({ children, end }: { readonly children: ReactNode; readonly end?: ReactNode }) {
  return (
    <div className="filters" role="group" aria-label="Bộ lọc">
      {children}
      {end ? (
        <span className="end" role="status">
          {end}
        </span>
      ) : null}
    </div>
  );
}

export interface FilterOption {
  readonly id: string;
  readonly label: string;
  readonly count?: number | undefined;
}

export interface SelectFilterProps {
  readonly label: string;
  readonly options: readonly FilterOption[];
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** Words for «no filter». */
  readonly allLabel?: string | undefined;
}

/** A chip: its name, and its value in bold when set. Long lists get a search box. */
export function SelectFilter({ label, options, value, onChange, allLabel = 'Tất cả' }: SelectFilterProps) {
  const [isOpen, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const chosen = options.find((option) => option.id === value);
  const shown =
    typed === '' ? options : options.filter((option) => foldVietnamese(option.label).includes(foldVietnamese(typed)));
  return (
    <DialogTrigger
      isOpen={isOpen}
      onOpenChange={(open) => {
        setOpen(open);
        if (!open) setTyped('');
      }}
    >
      <AriaButton className={cx('pick', chosen && 'set')}>
        <span>{label}</span>
        {chosen ? <b>{chosen.label}</b> : null}
        <ChevronDown className="i" />
      </AriaButton>
      <Popover className="pop" placement="bottom start">
        <Dialog className="pop-in" aria-label={label}>
          {options.length > 12 ? (
            <SearchField label={`Tìm trong ${label}`} value={typed} onChange={setTyped} autoFocus />
          ) : null}
          <ListBox
            className="list-box"
            aria-label={label}
            selectionMode="single"
            selectedKeys={[value ?? '']}
            onSelectionChange={(keys) => {
              const [key] = [...(keys === 'all' ? [] : keys)];
              onChange(typeof key === 'string' && key !== '' ? key : null);
              setOpen(false);
            }}
          >
            {[{ id: '', label: allLabel }, ...shown].map((option: FilterOption) => (
              <ListBoxItem key={option.id} id={option.id} className="opt" textValue={option.label}>
                <span>{option.label}</span>
                {option.count === undefined ? null : <span className="num faint">{option.count}</span>}
                {option.id === (value ?? '') ? <Check className="i" /> : null}
              </ListBoxItem>
            ))}
          </ListBox>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/**
 * One filter kept in the address, so that it can be shared and the back button works.
 * Changing it drops `cursor` (paging) and leaves the rest.
 */
export function useFilterParam(name: string): readonly [value: string | null, set: (value: string | null) => void] {
  const [search, setSearch] = useSearchParams();
  const set = (value: string | null): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.delete('cursor');
        if (value === null || value === '') next.delete(name);
        else next.set(name, value);
        return next;
      },
      { preventScrollReset: true },
    );
  return [search.get(name), set];
}
