import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export interface EmptyStateProps {
  /** One sentence that says what is not here: «Chưa có đề nghị nào trong đợt 2025». */
  readonly title: string;
  /** One sentence that teaches what to do. */
  readonly children?: ReactNode;
  /** The first button. */
  readonly action?: ReactNode;
  readonly icon?: LucideIcon | undefined;
}

/** An empty list teaches: one sentence and the first button. */
export function EmptyState({ title, children, action, icon: Icon }: EmptyStateProps) {
  return (
    <div className="empty">
      {Icon ? <Icon className="i" /> : null}
      <h2>{title}</h2>
      {children ? <p>{children}</p> : null}
      {action ? <div className="acts-row">{action}</div> : null}
    </div>
  );
}
