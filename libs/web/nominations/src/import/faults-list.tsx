import { useState } from 'react';
import { Button, EmptyState, Section, cx, formatNumber } from '@gs/web-ui';
import { refOf, twoParts, type FaultGroup, type Faults, type Finding } from './faults';

const page = 60;
const fewChoices = 4;
const newSubject = 'new';

export interface Choice {
  readonly value: string;
  readonly label: string;
  /** What it answers, when that is not the question of its own cells. */
  readonly answers?: Readonly<Record<string, string>> | undefined;
}

export interface FaultsListProps {
  readonly faults: Faults;
  readonly badRows: number;
  readonly current: string | null;
  readonly isBusy: boolean;
  readonly onPick: (finding: Finding) => void;
  readonly onAnswer: (group: FaultGroup, choice: Choice) => void;
  /** Asks for something that was not suggested. */
  readonly onOther: (group: FaultGroup) => void;
}

/** Every marked cell by name, with what to do; what can be chosen is chosen here. */
export function FaultsList({ faults, badRows, ...rest }: FaultsListProps) {
  const { errors, warnings, repaired, leftOut } = faults;
  if (errors.length + warnings.length + repaired.length + leftOut.length === 0)
    return <EmptyState title="Không có ô nào phải xem lại">Mọi dòng đều nhận được như trong tệp.</EmptyState>;
  return (
    <>
      <Part title="Cần sửa" note={`${formatNumber(badRows)} dòng`} groups={errors} {...rest} />
      <Part title="Nên xem" note={`${cellsOf(warnings)} ô, vẫn nhận`} groups={warnings} {...rest} />
      <Part title="Đã tự sửa" note={`${cellsOf(repaired)} ô`} groups={repaired} {...rest} />
      <Part title="Đã bỏ" note={`${cellsOf(leftOut)} dòng, không nhận`} groups={leftOut} {...rest} />
    </>
  );
}

const cellsOf = (groups: readonly FaultGroup[]): string =>
  formatNumber(groups.reduce((total, { all }) => total + all.length, 0));

type PartProps = Omit<FaultsListProps, 'faults' | 'badRows'> & {
  readonly title: string;
  readonly note: string;
  readonly groups: readonly FaultGroup[];
};

function Part({ title, note, groups, ...rest }: PartProps) {
  const [shown, setShown] = useState(page);
  if (groups.length === 0) return null;
  return (
    <Section title={title} note={note} small className="imp-part">
      <ul>
        {groups.slice(0, shown).map((group) => (
          <Fault key={group.key} group={group} {...rest} />
        ))}
      </ul>
      {groups.length > shown ? (
        <Button size="small" kind="quiet" onPress={() => setShown(shown + page)}>
          Xem thêm {formatNumber(Math.min(page, groups.length - shown))} trong {formatNumber(groups.length - shown)} mục
        </Button>
      ) : null}
    </Section>
  );
}

type FaultProps = Pick<FaultsListProps, 'current' | 'isBusy' | 'onPick' | 'onAnswer' | 'onOther'> & {
  readonly group: FaultGroup;
};

function Fault({ group, current, isBusy, onPick, onAnswer, onOther }: FaultProps) {
  const { first, all, question } = group;
  const [what, todo] = twoParts(first.sentence);
  const isCurrent = current !== null && all.some((finding) => refOf(finding) === current);
  const many = all.length > 1 ? `, cả ${formatNumber(all.length)} dòng` : '';
  const choices = question === null ? [] : first.suggestions;
  const isOpen = question === 'unit' || question === 'award';
  // Namesakes are compared with each other: all of them, one below the other.
  const isWhom = question === 'subject';
  return (
    <li className={cx('imp-fault', isCurrent && 'cur', first.kind === 'error' && 'bad')}>
      <button type="button" className="at" aria-current={isCurrent ? 'true' : undefined} onClick={() => onPick(first)}>
        <b>{refOf(first)}</b>
        <strong>{what}</strong>
      </button>
      <div>
        {todo ? <p>{todo}</p> : null}
        {all.length > 1 ? <Others all={all.slice(1)} current={current} onPick={onPick} /> : null}
        {choices.length > 0 || isOpen ? (
          <p className={cx('choices', isWhom && 'whom')} role="group" aria-label={`Chọn cho ${refOf(first)}`}>
            {(isWhom ? choices : choices.slice(0, fewChoices)).map((choice) => (
              <button key={choice.value} type="button" disabled={isBusy} onClick={() => onAnswer(group, choice)}>
                {first.code === 'UNIT_ENDED' || first.code === 'UNIT_OLD_NAME' ? 'Đúng, ' : ''}
                {isWhom && choice.value !== newSubject ? <Candidate label={choice.label} /> : choice.label}
                {many}
              </button>
            ))}
            {isOpen ? (
              <button type="button" disabled={isBusy} onClick={() => onOther(group)}>
                {choices.length > 0 ? 'Chọn khác…' : 'Chọn trong danh mục…'}
              </button>
            ) : null}
          </p>
        ) : null}
      </div>
    </li>
  );
}

/** Somebody on record: the name, then what tells namesakes apart. */
function Candidate({ label }: { readonly label: string }) {
  const [name, ...facts] = label.split(' · ');
  return (
    <>
      {name}
      {facts.length > 0 ? <small>{facts.join(' · ')}</small> : null}
    </>
  );
}

/** The other cells that say the same, a few of them at first. */
function Others(props: {
  readonly all: readonly Finding[];
  readonly current: string | null;
  readonly onPick: (finding: Finding) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  const shown = isOpen ? props.all : props.all.slice(0, 8);
  const left = props.all.length - shown.length;
  return (
    <p className="refs">
      Cũng ở{' '}
      {shown.map((finding) => (
        <button
          key={refOf(finding)}
          type="button"
          aria-current={props.current === refOf(finding) ? 'true' : undefined}
          onClick={() => props.onPick(finding)}
        >
          {refOf(finding)}
        </button>
      ))}
      {left > 0 ? (
        <button type="button" onClick={() => setOpen(true)}>
          và {formatNumber(left)} ô nữa
        </button>
      ) : null}
    </p>
  );
}
