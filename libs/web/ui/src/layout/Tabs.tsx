import type { ReactNode } from 'react';
import { NavLink } from 'react-router';

export interface TabLink {
  readonly to: string;
  readonly label: string;
  readonly count?: number | undefined;
  /** Only the exact address counts as current. */
  readonly end?: boolean | undefined;
}

/** Parts of one place, each with its own address. */
export function Tabs({ tabs, label }: { readonly tabs: readonly TabLink[]; readonly label: string }) {
  return (
    <nav className="parts" aria-label={label}>
      {tabs.map((tab) => (
        <NavLink key={tab.to} to={tab.to} end={tab.end ?? false} className={({ isActive }) => (isActive ? 'on' : '')}>
          {tab.label}
          {tab.count === undefined ? null : <span className="n">{tab.count}</span>}
        </NavLink>
      ))}
    </nav>
  );
}

export interface Segment {
  readonly id: string;
  readonly label: ReactNode;
}

/** Two or three ways to see the same thing: «Bốn khâu | Danh sách». */
export function Segmented(props: {
  readonly label: string;
  readonly segments: readonly Segment[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}) {
  return (
    <div className="seg" role="group" aria-label={props.label}>
      {props.segments.map((segment) => (
        <button
          key={segment.id}
          type="button"
          aria-pressed={segment.id === props.value}
          onClick={() => props.onChange(segment.id)}
        >
          {segment.label}
        </button>
      ))}
    </div>
  );
}
