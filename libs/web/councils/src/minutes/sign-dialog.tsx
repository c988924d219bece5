import { councils } from '@gs/contracts';
import { useCallback, useEffect, useState } from 'react';
import { Button, Dialog, Note, PaperFrame, ProblemNote, Skeleton, toast } from '@gs/web-ui';
import { api, apiFile, asProblem, urlOf, useCommand, type ProblemError } from '@gs/web-platform';
import { digestOf, inGroups } from './digest';
import { signerCopy, type MinutesVersion, type SignerRole } from './words';

interface Props {
  readonly version: MinutesVersion;
  readonly title: string;
  readonly onClose: () => void;
}

/**
 * The paper first, then the button: the digest that is signed is made here, of the very bytes on the screen. Bytes that are
 * not those of the version cannot be signed.
 */
export function SignDialog({ version, title, onClose }: Props) {
  const { bytes, digest, problem } = useBytes(version.id);
  const sign = useCommand(
    useCallback(
      (idempotencyKey: string, role: SignerRole, pdfSha256: string) =>
        api(councils.signMinutes, { params: { id: version.id }, body: { role, pdfSha256 }, idempotencyKey }),
      [version.id],
    ),
  );
  const isSame = digest === version.pdfSha256;
  const run = async (role: SignerRole): Promise<void> => {
    if (digest === null || !isSame) return;
    const signed = await sign.run(role, digest);
    if (!signed) return;
    toast(`Đã ký với tư cách ${signerCopy[role].toLocaleLowerCase('vi')}`);
    if (signed.maySignAs.length === 0) onClose();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="wide"
      title={`Ký ${title.charAt(0).toLocaleLowerCase('vi')}${title.slice(1)}, bản ${version.number}`}
      canDismiss={!sign.isRunning}
      actions={
        <>
          {version.maySignAs.map((role, at) => (
            <Button
              key={role}
              kind={at === 0 ? 'primary' : 'secondary'}
              isDisabled={!isSame}
              isLoading={sign.isRunning}
              onPress={() => void run(role)}
            >
              Ký với tư cách {signerCopy[role].toLocaleLowerCase('vi')}
            </Button>
          ))}
          <Button onPress={onClose}>Quay lại</Button>
        </>
      }
    >
      <div className="sign-paper">
        <ProblemNote problem={problem ?? sign.problem} />
        {digest !== null && !isSame ? (
          <Note tone="error" title="Tệp nhận được không khớp với bản đã chốt">
            <p>Không ký được. Tải lại trang; nếu vẫn vậy, báo người quản trị.</p>
          </Note>
        ) : null}
        {bytes === null ? (
          problem === null ? (
            <Skeleton lines={8} />
          ) : null
        ) : (
          <div className="sign-frame">
            <PaperFrame
              src={urlOf(councils.minutesFile, { params: { id: version.id, format: 'pdf' } })}
              bytes={bytes}
              label={`${title}, bản ${version.number}`}
            />
          </div>
        )}
        {digest !== null && isSame ? (
          <p className="digest">
            Mã của tệp đang hiện (SHA-256): <span>{inGroups(digest)}</span>. Chữ ký gắn với đúng tệp này.
          </p>
        ) : null}
      </div>
    </Dialog>
  );
}

function useBytes(versionId: string): {
  readonly bytes: Uint8Array | null;
  readonly digest: string | null;
  readonly problem: ProblemError | null;
} {
  const [held, setHeld] = useState<{ readonly bytes: Uint8Array; readonly digest: string } | null>(null);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  useEffect(() => {
    const leaving = new AbortController();
    apiFile(councils.minutesFile, { params: { id: versionId, format: 'pdf' }, signal: leaving.signal })
      .then(async ({ blob }) => {
        const bytes = new Uint8Array(await blob.arrayBuffer());
        if (!leaving.signal.aborted) setHeld({ bytes, digest: digestOf(bytes) });
      })
      .catch((thrown: unknown) => {
        if (!leaving.signal.aborted) setProblem(asProblem(thrown));
      });
    return () => leaving.abort();
  }, [versionId]);
  return { bytes: held?.bytes ?? null, digest: held?.digest ?? null, problem };
}
