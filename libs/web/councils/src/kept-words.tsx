import { useState, type ReactNode } from 'react';
import { Button } from '@gs/web-ui';

interface KeptWords {
  /** Around everything that is typed into. */
  readonly listening: { readonly onInput: () => void };
  /** For Escape, the cross and «Quay lại»: goes at once, or asks where something would be lost. */
  readonly close: () => void;
  /** Stands in place of the dialog's buttons while it asks; null otherwise. */
  readonly question: ReactNode;
}

/**
 * What was typed into a dialog is not lost by one key: leaving asks first, in the dialog itself.
 * @param isTouched something was picked that would be lost as well
 */
export function useKeptWords(onClose: () => void, isTouched = false): KeptWords {
  const [isTyped, setTyped] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const isKept = isTyped || isTouched;
  return {
    listening: { onInput: () => setTyped(true) },
    close: isKept ? () => setAsking(true) : onClose,
    question:
      isKept && isAsking ? (
        <>
          <Button kind="primary" autoFocus onPress={() => setAsking(false)}>
            Nhập tiếp
          </Button>
          <Button kind="danger" onPress={onClose}>
            Bỏ những gì đã nhập
          </Button>
          <span className="small" role="alert">
            Chưa lưu: đóng lại thì mất những gì vừa nhập.
          </span>
        </>
      ) : null,
  };
}
