import type { ReactNode } from 'react';
import { Button, Dialog, ProblemNote } from '@gs/web-ui';
import { useKeptWords } from '../kept-words';
import type { SessionCommands } from './use-session-commands';

interface Props {
  readonly title: string;
  /** Names the act. */
  readonly label: string;
  readonly commands: SessionCommands;
  /** Sends the command; the dialog closes once it was accepted. */
  readonly onAct: () => Promise<boolean>;
  readonly onClose: () => void;
  readonly isDisabled?: boolean | undefined;
  /** Why the act cannot be done yet, beside its button. */
  readonly missing?: string | null | undefined;
  readonly isDanger?: boolean | undefined;
  /** Something was picked that would be lost. What is typed is noticed without. */
  readonly isTouched?: boolean | undefined;
  /** What is typed keeps itself: nothing is lost by closing. */
  readonly keepsDraft?: boolean | undefined;
  readonly width?: 'narrow' | 'wide' | undefined;
  readonly children: ReactNode;
}

/** A question with one act: a refusal stands inside it, and it stays until the act is done or given up, also by Escape. */
export function ActDialog(props: Props) {
  const {
    title,
    label,
    commands,
    onAct,
    onClose,
    isDisabled,
    missing,
    isDanger,
    isTouched,
    keepsDraft,
    width,
    children,
  } = props;
  const close = (): void => {
    commands.clear();
    onClose();
  };
  const words = useKeptWords(close, isTouched);
  const leave = keepsDraft ? close : words.close;
  return (
    <Dialog
      isOpen
      onClose={leave}
      title={title}
      width={width}
      canDismiss={!commands.isRunning}
      actions={
        (keepsDraft ? null : words.question) ?? (
          <>
            <Button
              kind={isDanger ? 'danger' : 'primary'}
              isDisabled={isDisabled}
              isLoading={commands.isRunning}
              onPress={() => void onAct().then((isDone) => (isDone ? close() : undefined))}
            >
              {label}
            </Button>
            <Button onPress={leave} isDisabled={commands.isRunning}>
              Quay lại
            </Button>
            {missing ? (
              <span className="small" role="status">
                {missing}
              </span>
            ) : null}
          </>
        )
      }
    >
      <ProblemNote problem={commands.problem} showErrors />
      <div className="dialog-words" {...words.listening}>
        {children}
      </div>
    </Dialog>
  );
}
