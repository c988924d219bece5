import type { ImportPreviewView } from '@gs/contracts';
import { useState } from 'react';
import { Button, Dialog, Note, ProblemNote, Select } from '@gs/web-ui';
import type { ProblemError } from '@gs/web-platform';

const nothing = '-';

/** What each column of the file holds, said by who knows the file. */
export function ColumnsDialog(props: {
  readonly preview: ImportPreviewView;
  readonly isBusy: boolean;
  readonly problem: ProblemError | null;
  readonly onClose: () => void;
  /** Field by column letter; empty for a column that is not read. */
  readonly onSave: (mapping: Readonly<Record<string, string>>) => void;
}) {
  const { headers, fields, rows } = props.preview;
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(headers.map(({ letter, field }) => [letter, field ?? nothing])),
  );
  const options = [
    { id: nothing, label: 'Không đọc cột này' },
    ...fields.map(({ field, name, required }) => ({ id: field, label: required ? `${name} (cần có)` : name })),
  ];
  const twice = (letter: string): string | undefined => {
    const field = chosen[letter];
    const other = headers.find((header) => header.letter !== letter && chosen[header.letter] === field);
    return field !== nothing && other ? `Cột ${other.letter} cũng đang chọn mục này. Giữ một cột.` : undefined;
  };
  const has = (field: string): boolean => Object.values(chosen).includes(field);
  const hasAward = Object.values(chosen).some((field) => field === 'award' || field.startsWith('awardMark:'));
  const missing = [
    has('name') ? '' : 'họ tên hoặc tên tập thể',
    hasAward ? '' : 'danh hiệu hoặc hình thức đề nghị',
  ].filter(Boolean);
  const isWrong = missing.length > 0 || headers.some(({ letter }) => twice(letter));
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title="Mỗi cột ghi gì?"
      width="wide"
      canDismiss={!props.isBusy}
      actions={
        <>
          <Button
            kind="primary"
            isDisabled={isWrong}
            isLoading={props.isBusy}
            onPress={() =>
              props.onSave(
                Object.fromEntries(
                  Object.entries(chosen).map(([letter, field]) => [letter, field === nothing ? '' : field]),
                ),
              )
            }
          >
            Đọc lại danh sách
          </Button>
          <Button onPress={props.onClose} isDisabled={props.isBusy}>
            Quay lại
          </Button>
        </>
      }
    >
      <p className="mute small">Cách chọn được nhớ cho các tệp sau của đơn vị có cùng hàng tiêu đề.</p>
      <ProblemNote problem={props.problem} />
      {missing.length > 0 ? <Note tone="warning">Chưa chọn cột {missing.join(' và cột ')}.</Note> : null}
      <ul className="imp-columns">
        {headers.map(({ letter, title }) => (
          <li key={letter}>
            <Select
              label={`${letter}. ${title}`}
              hint={sampleOf(rows, letter)}
              error={twice(letter)}
              options={options}
              value={chosen[letter] ?? nothing}
              onChange={(field) => setChosen({ ...chosen, [letter]: field })}
            />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

function sampleOf(rows: ImportPreviewView['rows'], letter: string): string {
  const texts = new Set<string>();
  for (const { cells } of rows) {
    const text = (cells[letter] ?? '').trim();
    if (text !== '') texts.add(text.length > 32 ? `${text.slice(0, 31)}…` : text);
    if (texts.size === 2) break;
  }
  return texts.size > 0 ? `Ví dụ: ${[...texts].join('; ')}` : 'Cột trống';
}
