import { rules } from '@gs/contracts';
import { useCallback, useState } from 'react';
import { useNavigate } from 'react-router';
import { Button, FileDrop, IconButton, Note, ProblemNote, RadioGroup, TextField, formatBytes, toast } from '@gs/web-ui';
import { api, fieldErrors, paths, useCommand } from '@gs/web-platform';
import { X } from 'lucide-react';

interface Chosen {
  readonly name: string;
  readonly text: string;
  readonly size: number;
}

const bases = [
  {
    id: 'current',
    label: 'Thay các tệp này trong bản đang áp dụng',
    detail: 'Tệp cùng tên được thay, tệp khác giữ nguyên.',
  },
  { id: 'none', label: 'Đây là cả bộ quy định', detail: 'Chọn tất cả các tệp của bộ.' },
] as const;

/** Several .yaml files with a reason, taken as a draft; faults are told with their lines and the files stay chosen. */
export function UploadForm() {
  const navigate = useNavigate();
  const [files, setFiles] = useState<readonly Chosen[]>([]);
  const [base, setBase] = useState<'current' | 'none'>('current');
  const [reason, setReason] = useState('');
  const load = useCommand(
    useCallback(
      (
        idempotencyKey: string,
        body: { files: { name: string; text: string }[]; base: 'current' | 'none'; reason: string },
      ) => api(rules.load, { body, idempotencyKey }),
      [],
    ),
  );
  const take = async (picked: readonly File[]): Promise<void> => {
    const read = await Promise.all(
      picked.map(async (file) => ({
        name: file.webkitRelativePath || file.name,
        text: await file.text(),
        size: file.size,
      })),
    );
    load.clear();
    // The same file chosen again, after its faults were corrected, takes its own place.
    setFiles((before) => [...before.filter(({ name }) => !read.some((each) => each.name === name)), ...read]);
  };
  const submit = async (): Promise<void> => {
    const made = await load.run({ files: files.map(({ name, text }) => ({ name, text })), base, reason });
    if (!made) return;
    toast(`Đã nạp dự thảo ${made.version}. Diễn tập trước khi áp dụng.`);
    await navigate(paths.rehearsal(made.id));
  };
  const { problem } = load;
  return (
    <div className="upload-form">
      <FileDrop
        label="Kéo các tệp .yaml vào đây"
        hint="Nhiều tệp một lần. Có lỗi thì không nhận tệp nào; bản đang áp dụng giữ nguyên."
        accept={['.yaml']}
        isMultiple
        onFiles={(picked) => void take(picked)}
      />
      {files.length > 0 ? (
        <ul className="chosen" aria-label="Các tệp đã chọn">
          {files.map(({ name, size }) => (
            <li key={name}>
              <span>
                {name} <span className="mute small">{formatBytes(size)}</span>
              </span>
              <IconButton
                icon={X}
                label={`Bỏ ${name}`}
                onPress={() => setFiles((before) => before.filter((each) => each.name !== name))}
              />
            </li>
          ))}
        </ul>
      ) : null}
      {problem?.code === 'RULES_REFUSED' ? (
        <Note tone="error" title={problem.title} isLive>
          <p>{problem.detail}</p>
          <ul className="bullets faults">
            {(problem.errors ?? []).map(({ detail }, at) => (
              <li key={`${at} ${detail}`}>{detail}</li>
            ))}
          </ul>
        </Note>
      ) : (
        <ProblemNote problem={problem} showErrors />
      )}
      <RadioGroup
        label="Các tệp này là gì"
        options={bases}
        value={base}
        onChange={(value) => setBase(value === 'none' ? 'none' : 'current')}
      />
      <TextField
        label="Lý do"
        hint="Văn bản nào, từ ngày nào. Tên anh/chị và lý do được lưu."
        value={reason}
        onChange={setReason}
        error={fieldErrors(problem).reason}
        isRequired
      />
      <div className="acts-row">
        <Button
          kind="primary"
          onPress={() => void submit()}
          isLoading={load.isRunning}
          isDisabled={files.length === 0 || reason.trim() === ''}
        >
          {files.length === 0 ? 'Nạp dự thảo' : `Nạp ${files.length} tệp làm dự thảo`}
        </Button>
      </div>
    </div>
  );
}
