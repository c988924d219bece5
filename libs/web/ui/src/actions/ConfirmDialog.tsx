import type { ReactNode } from 'react';
import { Button } from './Button';
import { Dialog } from './Dialog';

export interface Change {
  readonly id: string;
  /** What is touched: a name. */
  readonly what: ReactNode;
  /** What becomes of it: «Chờ trình → Đã trình». */
  readonly becomes?: ReactNode;
}

export interface ConfirmDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
  /** The question in words: «Trình 23 đề nghị lên Sở Nội vụ?». */
  readonly title: string;
  /** Names the act with its size, never «OK». */
  readonly confirmLabel: string;
  readonly cancelLabel?: string | undefined;
  /** The mirror: exactly what is selected and what will change. */
  readonly changes?: readonly Change[] | undefined;
  readonly children?: ReactNode;
  readonly isLoading?: boolean | undefined;
  /** Cannot be undone: the button is outlined red. */
  readonly isDanger?: boolean | undefined;
}

/** Asks once more and mirrors what a bulk action will do, row by row. */
export function ConfirmDialog(props: ConfirmDialogProps) {
  const { isOpen, onClose, onConfirm, title, confirmLabel, cancelLabel = 'Quay lại', changes, children } = props;
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={title}
      role="alertdialog"
      canDismiss={!props.isLoading}
      width={changes && changes.length > 0 ? 'wide' : undefined}
      actions={
        <>
          <Button kind={props.isDanger ? 'danger' : 'primary'} onPress={onConfirm} isLoading={props.isLoading}>
            {confirmLabel}
          </Button>
          <Button onPress={onClose} isDisabled={props.isLoading}>
            {cancelLabel}
          </Button>
        </>
      }
    >
      {children}
      {changes && changes.length > 0 ? (
        <ul className="mirror" tabIndex={0} aria-label="Những gì sẽ thay đổi">
          {changes.map((change) => (
            <li key={change.id}>
              <b>{change.what}</b>
              {change.becomes ? <span>{change.becomes}</span> : null}
            </li>
          ))}
        </ul>
      ) : null}
    </Dialog>
  );
}
