import { councils, type VoteDetailView } from '@gs/contracts';
import { FileDrop, UploadRow } from '@gs/web-ui';
import { urlOf, type Uploads } from '@gs/web-platform';

interface Props {
  readonly vote: VoteDetailView;
  readonly memberId: string;
  readonly uploads: Uploads;
}

/** The sheet that the member signed, as a scan beside what is noted from it. */
export function SignedSheet({ vote, memberId, uploads: { uploads, start, retry, remove } }: Props) {
  const scan = uploads.at(-1);
  const isKept = vote.writtenScans.includes(memberId);
  if (scan)
    return (
      <UploadRow
        name={scan.file.name}
        size={scan.file.size}
        state={scan.state}
        sent={scan.sent}
        error={scan.error}
        onRetry={() => retry(scan.key)}
        onRemove={() => remove(scan.key)}
      />
    );
  return (
    <>
      {isKept ? (
        <p className="small">
          Đã có <ScanLink voteId={vote.id} memberId={memberId} />. Không kèm tệp mới thì giữ bản này.
        </p>
      ) : null}
      <FileDrop
        label={isKept ? 'Kéo bản quét khác vào đây để thay' : 'Kéo bản quét phiếu đã ký vào đây'}
        hint="PDF hoặc ảnh. Không bắt buộc; chỉ người điều hành phiên mở được."
        accept={['.pdf', '.png', '.jpg', '.jpeg']}
        onFiles={(files) => void start(files.slice(0, 1))}
      />
    </>
  );
}

/** Opens the scan in a tab of its own. */
export function ScanLink({
  voteId,
  memberId,
  name,
}: {
  readonly voteId: string;
  readonly memberId: string;
  /** Whose, where more than one stand together. */
  readonly name?: string | undefined;
}) {
  return (
    <a
      href={urlOf(councils.writtenScan, { params: { id: voteId, memberId } })}
      target="_blank"
      rel="noreferrer"
      aria-label={name === undefined ? undefined : `Bản quét phiếu của ${name}`}
    >
      {name === undefined ? 'bản quét phiếu đã ký' : 'Bản quét'}
    </a>
  );
}
