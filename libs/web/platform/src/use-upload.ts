import { useCallback, useEffect, useRef, useState } from 'react';
import { DetailedError, Upload } from 'tus-js-client';
import { connection } from './connection';
import { problems } from '@gs/contracts';

const UPLOADS = '/api/v1/uploads';

export interface UploadState {
  readonly key: string;
  readonly file: File;
  readonly state: 'waiting' | 'uploading' | 'done' | 'failed';
  readonly sent: number;
  /** What the commands want: `uploadId` of `imports.preview` and `dossierParts.add`. Null until done. */
  readonly uploadId: string | null;
  /** Why it stopped and what to do. */
  readonly error: string | undefined;
}

export interface Uploads {
  readonly uploads: readonly UploadState[];
  /** Starts files; resolves with their upload ids in the same order, null for one that failed or was removed. */
  readonly start: (files: readonly File[]) => Promise<readonly (string | null)[]>;
  /** Goes on where it stopped. */
  readonly retry: (key: string) => void;
  readonly remove: (key: string) => void;
  readonly isBusy: boolean;
}

interface Running {
  readonly upload: Upload;
  readonly settle: (uploadId: string | null) => void;
}

/** The catalogue's words when the server refused, else what to do about the connection. */
function reasonOf(error: Error): string {
  if (error instanceof DetailedError && error.originalResponse) {
    try {
      const body = JSON.parse(error.originalResponse.getBody()) as { title?: string; detail?: string };
      if (body.detail) return `${body.title ?? ''}. ${body.detail}`.replace(/^\. /, '');
    } catch {
      // Not a problem document: judged by its status below.
    }
    if (error.originalResponse.getStatus() === 413) return problems.PAYLOAD_TOO_LARGE.detail;
    if (error.originalResponse.getStatus() === 401) return problems.UNAUTHENTICATED.detail;
    return problems.INTERNAL.detail;
  }
  connection.report(false);
  return 'Mất kết nối. Phần đã tải vẫn còn; bấm tải tiếp khi có mạng.';
}

/** Resumable uploads (tus): progress per file, retry goes on from the byte it stopped at. */
export function useUpload(): Uploads {
  const [uploads, setUploads] = useState<readonly UploadState[]>([]);
  const running = useRef(new Map<string, Running>());
  const nextKey = useRef(1);
  const patch = useCallback((key: string, change: Partial<UploadState>) => {
    setUploads((before) => before.map((each) => (each.key === key ? { ...each, ...change } : each)));
  }, []);
  useEffect(() => {
    const held = running.current;
    return () => {
      for (const { upload } of held.values()) void upload.abort();
    };
  }, []);
  const begin = useCallback(
    (file: File): Promise<string | null> => {
      const key = String(nextKey.current++);
      setUploads((before) => [...before, { key, file, state: 'uploading', sent: 0, uploadId: null, error: undefined }]);
      return new Promise((resolve) => {
        const upload = new Upload(file, {
          endpoint: UPLOADS,
          metadata: { filename: file.name, filetype: file.type },
          chunkSize: 8 * 1024 * 1024,
          retryDelays: [0, 1000, 3000, 5000],
          removeFingerprintOnSuccess: true,
          onProgress: (sent) => patch(key, { sent, state: 'uploading' }),
          onError: (error) => patch(key, { state: 'failed', error: reasonOf(error) }),
          onSuccess: () => {
            connection.report(true);
            const uploadId = upload.url?.split('/').at(-1) ?? null;
            patch(key, { state: 'done', sent: file.size, uploadId, error: undefined });
            resolve(uploadId);
          },
        });
        running.current.set(key, { upload, settle: resolve });
        upload.start();
      });
    },
    [patch],
  );
  const start = useCallback((files: readonly File[]) => Promise.all(files.map(begin)), [begin]);
  const retry = useCallback(
    (key: string) => {
      patch(key, { state: 'uploading', error: undefined });
      running.current.get(key)?.upload.start();
    },
    [patch],
  );
  const remove = useCallback((key: string) => {
    const held = running.current.get(key);
    void held?.upload.abort();
    held?.settle(null);
    running.current.delete(key);
    setUploads((before) => before.filter((each) => each.key !== key));
  }, []);
  return { uploads, start, retry, remove, isBusy: uploads.some((each) => each.state === 'uploading') };
}
