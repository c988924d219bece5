import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { IconButton } from './Button';

export interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  readonly children: ReactNode;
  /** The buttons at the foot. */
  readonly actions?: ReactNode;
  readonly width?: 'narrow' | 'wide' | undefined;
  /** False while something must be answered or is being sent. */
  readonly canDismiss?: boolean | undefined;
  readonly role?: 'dialog' | 'alertdialog' | undefined;
}

/** A question that must be answered before going on. Errors never live here: they stand at their field. */
export function Dialog({ isOpen, onClose, title, children, actions, width, canDismiss = true, role }: DialogProps) {
  return (
    <ModalOverlay
      className="veil"
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable={canDismiss}
      isKeyboardDismissDisabled={!canDismiss}
    >
      <Modal className={width === 'wide' ? 'modal wide' : 'modal'}>
        <AriaDialog className="dialog" role={role ?? 'dialog'}>
          <header>
            <Heading slot="title">{title}</Heading>
            {canDismiss ? <IconButton icon={X} label="Đóng" onPress={onClose} /> : null}
          </header>
          <div className="in">{children}</div>
          {actions ? <footer>{actions}</footer> : null}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
