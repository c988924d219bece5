import { CircleCheck, CircleX, FileText, RotateCw, Upload, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { DropZone } from 'react-aria-components/DropZone';
import { FileTrigger } from 'react-aria-components/FileTrigger';
import { Text } from 'react-aria-components/Text';
import { IconButton } from '../actions/Button';
import { formatBytes } from '../data/format';
import { ProgressBar } from '../feedback/ProgressBar';
import { given } from '../given';

export interface FileDropProps {
  /** What to drop: «Kéo tệp Excel vào đây». */
  readonly label: string;
  /** Kinds and size in words: «.xlsx, tối đa 20 MB». */
  readonly hint?: ReactNode;
  /** Extensions or types: ['.xlsx']. */
  readonly accept?: readonly string[] | undefined;
  readonly isMultiple?: boolean | undefined;
  readonly buttonLabel?: string | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly onFiles: (files: readonly File[]) => void;
}

/** Drop files, paste them, or choose them; the bytes go on untouched. */
export function FileDrop(props: FileDropProps) {
  const { label, hint, accept, isMultiple = false, buttonLabel = 'Chọn tệp', onFiles } = props;
  return (
    <DropZone
      className="drop"
      {...given({ isDisabled: props.isDisabled })}
      getDropOperation={() => 'copy'}
      onDrop={(event) => {
        const dropped = event.items.filter((item) => item.kind === 'file').map((item) => item.getFile());
        void Promise.all(dropped).then((files) =>
          files.length > 0 ? onFiles(isMultiple ? files : files.slice(0, 1)) : undefined,
        );
      }}
    >
      <Upload className="i" />
      <Text slot="label">{label}</Text>
      {hint ? <p className="hint">{hint}</p> : null}
      <FileTrigger
        {...(accept ? { acceptedFileTypes: [...accept] } : {})}
        allowsMultiple={isMultiple}
        onSelect={(files) => (files && files.length > 0 ? onFiles([...files]) : undefined)}
      >
        <AriaButton className="btn" {...given({ isDisabled: props.isDisabled })}>
          {buttonLabel}
        </AriaButton>
      </FileTrigger>
    </DropZone>
  );
}

export interface UploadRowProps {
  readonly name: string;
  readonly size: number;
  readonly state: 'waiting' | 'uploading' | 'done' | 'failed';
  /** Bytes sent so far. */
  readonly sent?: number | undefined;
  /** Why it failed and what to do. */
  readonly error?: string | undefined;
  readonly onRetry?: (() => void) | undefined;
  readonly onRemove?: (() => void) | undefined;
}

/** One file on its way: name, size, progress, and what to do when it stopped. */
export function UploadRow({ name, size, state, sent = 0, error, onRetry, onRemove }: UploadRowProps) {
  const Icon = state === 'done' ? CircleCheck : state === 'failed' ? CircleX : FileText;
  return (
    <div className={`upload ${state}`}>
      <Icon className="i" />
      <div>
        <b>{name}</b>
        {state === 'uploading' ? (
          <ProgressBar
            label={`Đang tải ${formatBytes(sent)} trên ${formatBytes(size)}`}
            value={sent}
            max={Math.max(size, 1)}
          />
        ) : (
          <small>
            {formatBytes(size)}
            {state === 'waiting' ? ', chờ tải' : ''}
            {state === 'done' ? ', đã tải xong' : ''}
          </small>
        )}
        {error ? <p className="err">{error}</p> : null}
      </div>
      {state === 'failed' && onRetry ? (
        <IconButton icon={RotateCw} label={`Tải tiếp ${name}`} onPress={onRetry} />
      ) : null}
      {onRemove ? <IconButton icon={X} label={`Bỏ ${name}`} onPress={onRemove} /> : null}
    </div>
  );
}
