import { subjects, type SubjectItemView, type SubjectKindView } from '@gs/contracts';
import { useEffect, useState } from 'react';
import { Button, ComboBox, Facts } from '@gs/web-ui';
import { api, asProblem, subjectKindCopy } from '@gs/web-platform';

/** What is kept of a known subject: enough to show who was chosen. */
export interface KnownSubject {
  readonly id: string;
  readonly kind: SubjectKindView;
  readonly name: string;
  readonly organisationName: string;
  readonly note: string;
  readonly birthYear: number | null;
}

interface Props {
  readonly value: KnownSubject | null;
  readonly onChange: (subject: KnownSubject | null) => void;
  readonly onNew: (typed: string) => void;
  readonly error: string | undefined;
}

const QUIET_MS = 250;

const keep = (item: SubjectItemView): KnownSubject => ({
  id: item.id,
  kind: item.kind,
  name: item.name,
  organisationName: item.organisation.name,
  note: item.note,
  birthYear: item.birthYear,
});

const describe = (subject: KnownSubject): string =>
  [
    subjectKindCopy[subject.kind],
    subject.note,
    subject.organisationName === subject.name ? '' : subject.organisationName,
    subject.birthYear === null ? '' : `sinh ${subject.birthYear}`,
  ]
    .filter(Boolean)
    .join(', ');

/** Finds somebody already known, by name without accents or by identity number; or goes on to a new one. */
export function SubjectChoice({ value, onChange, onNew, error }: Props) {
  const [typed, setTyped] = useState('');
  const { found, fault } = useFound(value === null ? typed : '');
  if (value)
    return (
      <div className="chosen-subject">
        <Facts
          facts={[
            { label: subjectKindCopy[value.kind], value: <b>{value.name}</b> },
            ...(value.note ? [{ label: value.kind === 'household' ? 'Địa chỉ' : 'Chức vụ', value: value.note }] : []),
            { label: 'Đơn vị', value: value.organisationName },
            ...(value.birthYear === null ? [] : [{ label: 'Năm sinh', value: value.birthYear }]),
          ]}
        />
        <Button size="small" onPress={() => onChange(null)}>
          Chọn lại
        </Button>
        {error ? <p className="err">{error}</p> : null}
      </div>
    );
  return (
    <>
      <ComboBox
        label="Tìm cá nhân, tập thể, hộ đã có"
        hint="Gõ tên không cần dấu, hoặc đủ 12 số định danh."
        options={found.map((item) => ({ id: item.id, label: item.name, detail: describe(keep(item)) }))}
        value={null}
        inputValue={typed}
        onInput={setTyped}
        onChange={(id) => {
          const chosen = found.find((item) => item.id === id);
          if (!chosen) return;
          setTyped('');
          onChange(keep(chosen));
        }}
        emptyText={
          typed.trim() === '' ? 'Gõ vài chữ của tên.' : 'Không thấy ai khớp trong phạm vi. Gõ ngắn hơn, hoặc nhập mới.'
        }
        error={error ?? fault}
        isRequired
      />
      <p className="small">
        Chưa có trong hệ thống?{' '}
        <button type="button" className="link" onClick={() => onNew(typed)}>
          Nhập mới
        </button>
      </p>
    </>
  );
}

/** Asks the server a moment after the typing stops; the answer of an older question is dropped. */
function useFound(typed: string): { readonly found: readonly SubjectItemView[]; readonly fault: string | undefined } {
  const [found, setFound] = useState<readonly SubjectItemView[]>([]);
  const [fault, setFault] = useState<string>();
  const q = typed.trim();
  useEffect(() => {
    if (q === '') return;
    const leaving = new AbortController();
    const timer = setTimeout(() => {
      api(subjects.search, { query: { q, limit: 20 }, signal: leaving.signal }).then(
        ({ items }) => {
          setFound(items);
          setFault(undefined);
        },
        (thrown: unknown) => {
          if (!leaving.signal.aborted) setFault(asProblem(thrown).detail);
        },
      );
    }, QUIET_MS);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [q]);
  return { found: q === '' ? [] : found, fault };
}
