import { nominations, type NominationDetailView } from '@gs/contracts';
import { useCallback, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Button, FileDrop, ProblemNote, Section, Select, UploadRow, toast } from '@gs/web-ui';
import { api, useCommand, useUpload } from '@gs/web-platform';
import { missingPartsOf, partName } from '../list/words';

/** Any dossier takes more evidence, whatever its award asks for. */
const OTHER_EVIDENCE = 'minh-chung';
const accepted = ['.pdf', '.docx', '.xlsx', '.png', '.jpg', '.jpeg'];

/** Chooses the kind of paper, takes the file with its progress, and hands it in; a refused one waits to be handed in again. */
export function PartUpload({
  nomination,
  onClose,
}: {
  readonly nomination: NominationDetailView;
  /** Puts the form away; null while it must stay. */
  readonly onClose: (() => void) | null;
}) {
  const { id, submissionId } = nomination;
  const kinds = [
    ...nomination.parts.map((part) => ({ id: part.code, label: partName(part) })),
    ...(nomination.parts.some((part) => part.code === OTHER_EVIDENCE)
      ? []
      : [{ id: OTHER_EVIDENCE, label: partName({ code: OTHER_EVIDENCE, name: OTHER_EVIDENCE }) }]),
  ];
  const [, setSearch] = useSearchParams();
  const [chosen, setChosen] = useState<string | null>(null);
  const part = chosen ?? missingPartsOf(nomination)[0]?.code ?? kinds[0]?.id ?? OTHER_EVIDENCE;
  const { uploads, start, retry, remove } = useUpload();
  const [handedIn, setHandedIn] = useState<ReadonlySet<string>>(new Set());
  const [refused, setRefused] = useState<{ readonly part: string; readonly uploadId: string } | null>(null);
  const add = useCommand(
    useCallback(
      (idempotencyKey: string, kind: string, uploadId: string) =>
        api(nominations.addPart, {
          body: { submissionId, nominationId: id, part: kind, uploadId },
          idempotencyKey,
        }),
      [id, submissionId],
    ),
  );
  const handIn = async (kind: string, uploadId: string): Promise<void> => {
    const added = await add.run(kind, uploadId);
    if (!added) return setRefused({ part: kind, uploadId });
    setRefused(null);
    setHandedIn((before) => new Set([...before, uploadId]));
    setChosen(null);
    const newest = added.files[0];
    if (newest) setSearch({ tep: newest.fileId }, { preventScrollReset: true, replace: true });
    onClose?.();
    toast(`Đã nộp ${partName(added)}`);
  };
  const take = async (files: readonly File[]): Promise<void> => {
    const [uploadId] = await start(files);
    if (uploadId) await handIn(part, uploadId);
  };
  const waiting = uploads.filter((each) => each.uploadId === null || !handedIn.has(each.uploadId));
  return (
    <Section
      title="Nộp giấy tờ"
      small
      right={
        onClose ? (
          <Button size="small" kind="quiet" onPress={onClose}>
            Thu gọn
          </Button>
        ) : null
      }
    >
      <div className="part-upload">
        <Select label="Loại giấy tờ" options={kinds} value={part} onChange={setChosen} />
        <FileDrop
          label="Kéo tệp vào đây"
          hint="PDF, ảnh, Word hoặc Excel. Nộp lại thì bản trước vẫn được giữ."
          accept={accepted}
          onFiles={(files) => void take(files)}
          isDisabled={waiting.some((each) => each.state === 'uploading') || add.isRunning}
        />
        {waiting.map((each) => (
          <UploadRow
            key={each.key}
            name={each.file.name}
            size={each.file.size}
            state={each.state}
            sent={each.sent}
            error={each.error}
            onRetry={() => retry(each.key)}
            onRemove={() => {
              remove(each.key);
              if (refused !== null && refused.uploadId === each.uploadId) setRefused(null);
              add.clear();
            }}
          />
        ))}
        <ProblemNote
          problem={add.problem}
          showErrors
          action={
            refused ? (
              <Button
                size="small"
                onPress={() => void handIn(refused.part, refused.uploadId)}
                isLoading={add.isRunning}
              >
                Nộp lại tệp này
              </Button>
            ) : null
          }
        />
      </div>
    </Section>
  );
}
