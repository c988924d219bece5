import { councils, type BodyInputOf, type CouncilMemberView, type ResponseOf } from '@gs/contracts';
import { useCallback, useState } from 'react';
import {
  Button,
  Checkbox,
  DateField,
  Dialog,
  Note,
  ProblemNote,
  Section,
  TextArea,
  TextField,
  toast,
} from '@gs/web-ui';
import { api, fieldErrors, useCommand } from '@gs/web-platform';
import { useKeptWords } from '../kept-words';
import { KeptSeats, type SeatChange } from './kept-seats';
import { standsOn } from './on-day';
import { seatInput, type SeatDraft } from './seat';
import { SeatsEditor } from './seats-editor';

type Council = ResponseOf<typeof councils.get>;
type Body = BodyInputOf<typeof councils.amend>;

interface Props {
  readonly council: Council;
  readonly onClose: () => void;
}

/** Kiện toàn: who leaves, goes on with another duty, joins, by a decision and from a day on. */
export function AmendDialog({ council, onClose }: Props) {
  const [decision, setDecision] = useState('');
  const [effectiveOn, setEffectiveOn] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [leaving, setLeaving] = useState<ReadonlySet<string>>(new Set());
  const [changing, setChanging] = useState<ReadonlyMap<string, SeatChange>>(new Map());
  const [joining, setJoining] = useState<readonly SeatDraft[]>([]);
  const [isNewEnd, setNewEnd] = useState(false);
  const [validTo, setValidTo] = useState<string | null>(council.validTo);
  const amend = useCommand(
    useCallback(
      (idempotencyKey: string, body: Body) => api(councils.amend, { params: { id: council.id }, body, idempotencyKey }),
      [council.id],
    ),
  );
  const sitting = council.members.filter((member) =>
    effectiveOn === null
      ? member.validTo === null || member.validTo === council.validTo
      : standsOn(member, effectiveOn),
  );
  const gone = sitting.filter(({ id }) => leaving.has(id));
  const changed = sitting.filter((member) => !leaving.has(member.id) && differs(member, changing.get(member.id)));
  const after = sitting.length - gone.length + joining.length;
  const isSomething = gone.length + changed.length + joining.length > 0 || isNewEnd;
  const isReady =
    decision.trim() !== '' && effectiveOn !== null && isSomething && joining.every((seat) => seat.name.trim() !== '');
  const errors = fieldErrors(amend.problem);
  const submit = async (): Promise<void> => {
    if (!isReady) return;
    const done = await amend.run({
      decision: decision.trim(),
      effectiveOn,
      note: note.trim(),
      leaving: gone.map(({ id }) => id),
      changing: changed.flatMap(({ id }) => {
        const change = changing.get(id);
        return change === undefined ? [] : [{ memberId: id, ...change, position: change.position.trim() }];
      }),
      joining: joining.map(seatInput),
      ...(isNewEnd ? { validTo } : {}),
    });
    if (!done) return;
    toast(`Đã ghi kiện toàn: Hội đồng còn ${after} thành viên`);
    onClose();
  };
  const words = useKeptWords(onClose, isSomething);
  return (
    <Dialog
      isOpen
      onClose={words.close}
      width="wide"
      title="Kiện toàn Hội đồng"
      canDismiss={!amend.isRunning}
      actions={
        words.question ?? (
          <>
            <Button kind="primary" isDisabled={!isReady} isLoading={amend.isRunning} onPress={() => void submit()}>
              Ghi {sentence(gone.length, changed.length, joining.length, isNewEnd)}
            </Button>
            <Button onPress={words.close}>Quay lại</Button>
          </>
        )
      }
    >
      <div className="dialog-words" {...words.listening}>
        <ProblemNote problem={amend.problem} showErrors />
        <div className="council-form">
          <TextField
            label="Quyết định kiện toàn"
            hint="Ví dụ: Quyết định số 356/QĐ-UBND ngày 25/3/2026"
            value={decision}
            onChange={setDecision}
            error={errors['decision']}
            maxLength={500}
            isRequired
            autoFocus
          />
          <DateField
            label="Có hiệu lực từ ngày"
            hint="Người thôi còn là thành viên đến hết ngày hôm trước. Phiên họp trước ngày này giữ nguyên thành viên cũ."
            value={effectiveOn}
            onChange={setEffectiveOn}
            error={errors['effectiveOn']}
            min={council.validFrom}
            isRequired
          />
        </div>
        <Section
          title="Thành viên hiện nay"
          small
          note={`${sitting.length} người${gone.length > 0 ? `, ${gone.length} thôi` : ''}`}
        >
          <KeptSeats
            members={sitting}
            leaving={leaving}
            changing={changing}
            onLeaving={setLeaving}
            onChanging={setChanging}
          />
        </Section>
        <Section title="Thành viên mới" small note={joining.length > 0 ? joining.length : undefined}>
          <SeatsEditor
            seats={joining}
            onChange={setJoining}
            errorOf={(at, field) => errors[`joining.${at}.${field}`]}
          />
        </Section>
        <div className="council-form">
          <Checkbox isSelected={isNewEnd} onChange={setNewEnd}>
            Đổi ngày hết nhiệm kỳ của Hội đồng
          </Checkbox>
          {isNewEnd ? (
            <DateField
              label="Hết nhiệm kỳ ngày (để trống nếu chưa định)"
              value={validTo}
              onChange={setValidTo}
              error={errors['validTo']}
            />
          ) : null}
          <TextArea label="Ghi chú" value={note} onChange={setNote} maxLength={500} rows={2} />
        </div>
        {isSomething ? (
          <Note tone="info">
            Từ ngày có hiệu lực Hội đồng có {after} thành viên (trước đó {sitting.length}). Số cần để họp và để thông
            qua tính theo {after}.
          </Note>
        ) : null}
      </div>
    </Dialog>
  );
}

const differs = (member: CouncilMemberView, change: SeatChange | undefined): boolean =>
  change !== undefined &&
  (change.role !== member.role ||
    change.position.trim() !== member.position ||
    change.inChargeOfExemplars !== member.inChargeOfExemplars);

/** «2 thôi, 1 đổi nhiệm vụ, 2 vào». */
function sentence(left: number, changed: number, joined: number, isNewEnd: boolean): string {
  const said = [
    left > 0 ? `${left} thôi` : '',
    changed > 0 ? `${changed} đổi nhiệm vụ` : '',
    joined > 0 ? `${joined} vào` : '',
  ].filter(Boolean);
  if (said.length > 0) return said.join(', ');
  return isNewEnd ? 'ngày hết nhiệm kỳ' : 'kiện toàn';
}
