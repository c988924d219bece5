import { awards, organisation } from '@gs/contracts';
import { useEffect, useState } from 'react';
import { Button, ComboBox, Dialog, ProblemNote, formatNumber, type Option } from '@gs/web-ui';
import { api, asProblem, type ProblemError } from '@gs/web-platform';
import { refOf, type FaultGroup } from './faults';
import type { Choice } from './faults-list';

const kindNames = { title: 'Danh hiệu thi đua', form: 'Hình thức khen thưởng' } as const;

async function search(
  question: FaultGroup['question'],
  organisationId: string,
  text: string,
  signal: AbortSignal,
): Promise<Option[]> {
  if (question === 'award') {
    const { items } = await api(awards.list, { query: {}, signal });
    return items.map(({ code, name, kind }) => ({ id: code, label: name, group: kindNames[kind] }));
  }
  const { items } = await api(organisation.list, {
    query: { putForwardBy: organisationId, limit: 50, ...(text === '' ? {} : { q: text }) },
    signal,
  });
  // Units of one name are told apart by their codes.
  const isShared = (name: string): boolean => items.filter((item) => item.name === name).length > 1;
  return items.map(({ code, name }) => ({ id: code, label: name, detail: isShared(name) ? code : undefined }));
}

/** One of the whole catalogue, for what no suggestion fits. */
export function PickDialog(props: {
  readonly group: FaultGroup;
  /** The office that puts the list forward: its units can be chosen. */
  readonly organisationId: string;
  readonly onClose: () => void;
  readonly onChoose: (choice: Choice) => void;
}) {
  const { group, organisationId } = props;
  const isAward = group.question === 'award';
  const [text, setText] = useState('');
  const [options, setOptions] = useState<readonly Option[]>([]);
  const [chosen, setChosen] = useState<Option | null>(null);
  const [problem, setProblem] = useState<ProblemError | null>(null);
  const asked = isAward ? '' : text;
  useEffect(() => {
    const abort = new AbortController();
    search(group.question, organisationId, asked.trim(), abort.signal)
      .then(setOptions)
      .catch((thrown: unknown) => {
        if (!abort.signal.aborted) setProblem(asProblem(thrown));
      });
    return () => abort.abort();
  }, [group.question, organisationId, asked]);
  const count = group.all.length;
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={isAward ? 'Chọn danh hiệu, hình thức' : 'Chọn đơn vị'}
      actions={
        <>
          <Button
            kind="primary"
            isDisabled={chosen === null}
            onPress={() => (chosen ? props.onChoose({ value: chosen.id, label: chosen.label }) : undefined)}
          >
            Dùng cho {count > 1 ? `${formatNumber(count)} dòng` : refOf(group.first)}
          </Button>
          <Button onPress={props.onClose}>Quay lại</Button>
        </>
      }
    >
      <p className="mute small">{group.first.sentence}</p>
      <ProblemNote problem={problem} />
      <ComboBox
        label={isAward ? 'Danh hiệu hoặc hình thức' : 'Đơn vị'}
        hint="Gõ không dấu cũng tìm được."
        autoFocus
        options={options}
        value={chosen?.id ?? null}
        onChange={(id) => setChosen(options.find((option) => option.id === id) ?? null)}
        {...(isAward
          ? {}
          : {
              inputValue: text,
              onInput: setText,
              emptyText:
                'Không có trong các đơn vị nơi lập danh sách được đề nghị. Ghi lại tên đơn vị trong tệp rồi nhập lại.',
            })}
      />
    </Dialog>
  );
}
