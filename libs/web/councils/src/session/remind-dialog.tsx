import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button, Dialog, TextArea } from '@gs/web-ui';

interface Props {
  /** Whom it is for, and how many. */
  readonly title: string;
  readonly text: string;
  /** Page that the message leads to. */
  readonly path: string;
  readonly onClose: () => void;
}

/** A reminder to be sent by whatever the office writes messages with: shown, copied where the browser lets. */
export function RemindDialog({ title, text, path, onClose }: Props) {
  const [message, setMessage] = useState(`${text}\n${window.location.origin}${path}`);
  const [isCopied, setCopied] = useState(false);
  // Absent on a plain http address inside the office.
  const clipboard = (navigator as { readonly clipboard?: Clipboard }).clipboard;
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={title}
      actions={
        <>
          {clipboard ? (
            <Button
              kind="primary"
              icon={isCopied ? Check : Copy}
              onPress={() =>
                void clipboard.writeText(message).then(
                  () => setCopied(true),
                  () => setCopied(false),
                )
              }
            >
              {isCopied ? 'Đã chép' : 'Chép lời nhắc'}
            </Button>
          ) : null}
          <Button onPress={onClose}>Đóng</Button>
        </>
      }
    >
      <p>Chép rồi gửi qua tin nhắn của cơ quan.</p>
      <TextArea
        label="Lời nhắc"
        value={message}
        onChange={(next) => {
          setMessage(next);
          setCopied(false);
        }}
      />
    </Dialog>
  );
}
