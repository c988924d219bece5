import { councils, type BodyInputOf, type CouncilItemView } from '@gs/contracts';
import { useCallback, useState } from 'react';
import { Button, DateField, Dialog, ProblemNote, RadioGroup, Select, TextField } from '@gs/web-ui';
import { api, fieldErrors, useCommand } from '@gs/web-platform';
import { useKeptWords } from './kept-words';
import { today } from './today';
import { sessionForms, sessionKinds } from './words';

type Body = BodyInputOf<typeof councils.createSession>;
type Form = NonNullable<Body['form']>;

interface Props {
  readonly councils: readonly CouncilItemView[];
  readonly onClose: () => void;
  readonly onMade: (sessionId: string) => void;
}

const isTime = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
const instantOf = (date: string | null, time: string): string | null =>
  date === null || !isTime(time) ? null : `${date}T${time}:00+07:00`;
const titles: Record<Form, (year: string) => string> = {
  meeting: (year) => `Phiên họp xét thi đua, khen thưởng năm ${year}`,
  circulated: (year) => `Lấy ý kiến bằng văn bản về thi đua, khen thưởng năm ${year}`,
};

/** Asks for the few facts of an invitation: which council, a meeting or opinions in writing, when, where, until when. */
export function NewSessionDialog({ councils: choices, onClose, onMade }: Props) {
  const [councilId, setCouncilId] = useState<string | null>(choices[0]?.id ?? null);
  const [form, setForm] = useState<Form>('meeting');
  const [title, setTitle] = useState<string | null>(null);
  const [kind, setKind] = useState<Body['kind']>('regular');
  const [date, setDate] = useState<string | null>(today());
  const [time, setTime] = useState('14:00');
  const [dueDate, setDueDate] = useState<string | null>(null);
  const [dueTime, setDueTime] = useState('17:00');
  const [place, setPlace] = useState('');
  const make = useCommand(
    useCallback((idempotencyKey: string, body: Body) => api(councils.createSession, { body, idempotencyKey }), []),
    { revalidate: false },
  );
  const errors = fieldErrors(make.problem);
  const isCirculated = form === 'circulated';
  const shownTitle = title ?? titles[form]((date ?? today()).slice(0, 4));
  const scheduledAt = instantOf(date, time);
  const opinionsDue = isCirculated ? instantOf(dueDate, dueTime) : null;
  const isTooSoon = scheduledAt !== null && opinionsDue !== null && opinionsDue <= scheduledAt;
  const isReady =
    councilId !== null &&
    scheduledAt !== null &&
    shownTitle.trim() !== '' &&
    !isTooSoon &&
    (!isCirculated || opinionsDue !== null);
  const submit = async (): Promise<void> => {
    if (!isReady) return;
    const made = await make.run({
      councilId,
      title: shownTitle,
      kind,
      scheduledAt,
      place: isCirculated ? '' : place,
      form,
      opinionsDue,
    });
    if (made) onMade(made.id);
  };
  const words = useKeptWords(onClose);
  return (
    <Dialog
      isOpen
      onClose={words.close}
      title="Chuẩn bị phiên họp"
      canDismiss={!make.isRunning}
      actions={
        words.question ?? (
          <>
            <Button kind="primary" onPress={() => void submit()} isLoading={make.isRunning} isDisabled={!isReady}>
              {isCirculated ? 'Lập đợt lấy ý kiến' : 'Lập phiên họp'}
            </Button>
            <Button onPress={words.close}>Quay lại</Button>
          </>
        )
      }
    >
      <div className="dialog-words" {...words.listening}>
        <ProblemNote problem={make.problem} />
        <Select
          label="Hội đồng"
          options={choices.map((council) => ({
            id: council.id,
            label: council.name,
            detail: council.organisation.name,
          }))}
          value={councilId}
          onChange={setCouncilId}
          isRequired
        />
        <RadioGroup
          label="Hình thức"
          options={[
            { id: 'meeting', label: sessionForms.meeting, detail: 'Bỏ phiếu hoặc biểu quyết tại phiên họp' },
            {
              id: 'circulated',
              label: sessionForms.circulated,
              detail: 'Gửi hồ sơ, thành viên trả lời có ghi tên trong thời hạn',
            },
          ]}
          value={form}
          onChange={(value) => setForm(value === 'circulated' ? 'circulated' : 'meeting')}
        />
        <TextField label="Tên phiên" value={shownTitle} onChange={setTitle} error={errors['title']} isRequired />
        <RadioGroup
          label="Loại phiên"
          options={[
            { id: 'regular', label: sessionKinds.regular },
            { id: 'extraordinary', label: sessionKinds.extraordinary },
          ]}
          value={kind}
          onChange={(value) => setKind(value === 'extraordinary' ? 'extraordinary' : 'regular')}
        />
        <Moment
          dateLabel={isCirculated ? 'Lấy ý kiến từ ngày' : 'Ngày họp'}
          timeLabel={isCirculated ? 'Từ giờ' : 'Giờ họp'}
          date={date}
          time={time}
          onDate={setDate}
          onTime={setTime}
          error={errors['scheduledAt']}
        />
        {isCirculated ? (
          <Moment
            dateLabel="Hạn trả lời, ngày"
            timeLabel="Hạn trả lời, giờ"
            date={dueDate}
            time={dueTime}
            onDate={setDueDate}
            onTime={setDueTime}
            error={isTooSoon ? 'Hạn trả lời phải sau lúc bắt đầu lấy ý kiến.' : errors['opinionsDue']}
          />
        ) : (
          <TextField label="Nơi họp" value={place} onChange={setPlace} maxLength={200} />
        )}
      </div>
    </Dialog>
  );
}

interface MomentProps {
  readonly dateLabel: string;
  readonly timeLabel: string;
  readonly date: string | null;
  readonly time: string;
  readonly onDate: (date: string | null) => void;
  readonly onTime: (time: string) => void;
  readonly error: string | undefined;
}

function Moment({ dateLabel, timeLabel, date, time, onDate, onTime, error }: MomentProps) {
  return (
    <div className="moment">
      <DateField label={dateLabel} value={date} onChange={onDate} error={error} isRequired />
      <TextField
        label={timeLabel}
        hint="Ví dụ: 14:00"
        value={time}
        onChange={onTime}
        error={isTime(time) ? undefined : 'Ghi giờ và phút, ví dụ 14:00'}
        className="short-field"
        isFigures
        isRequired
      />
    </div>
  );
}
