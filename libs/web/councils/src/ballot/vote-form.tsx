import type { BallotSheetView } from '@gs/contracts';
import { useRef, useState } from 'react';
import { Button, Note, ProblemNote } from '@gs/web-ui';
import { joined } from '../words';
import { BallotFrame } from './ballot-frame';
import { BallotItems } from './ballot-items';
import { CastBar } from './cast-bar';
import type { BallotChoice, CastingStage, CredentialStore, HeldStage, Marks } from './credential-store';
import { useCasting } from './use-casting';
import type { Casting } from './use-casting';
import { ballotWords } from './words';

interface Props {
  readonly sheet: BallotSheetView;
  readonly kept: HeldStage | CastingStage;
  readonly store: CredentialStore;
  readonly accountId: string;
  readonly act: string;
  readonly councilName: string;
  readonly memberName: string;
}

/** The ballot itself. What is marked stays sealed in this browser; what was pressed can no longer be changed. */
export function VoteForm({ sheet, kept, store, accountId, ...frame }: Props) {
  const [marks, setMarks] = useState<Marks>(() => (kept.stage === 'held' ? kept.marks : marksOf(kept)));
  const { casting, press, hurry } = useCasting(accountId, sheet.voteId, store);
  const writing = useRef<Promise<unknown>>(Promise.resolve());
  const isFixed = kept.stage === 'casting' || casting.phase === 'sending' || casting.phase === 'waiting';
  const shown = kept.stage === 'casting' ? marksOf(kept) : marks;
  // The credentials say what can be cast; an item without one has no place here.
  const items = sheet.items.filter((item) => has(kept, item.id));
  const mark = (itemId: string, choice: BallotChoice): void => {
    if (kept.stage !== 'held') return;
    const next = { ...marks, [itemId]: choice };
    setMarks(next);
    // One after another, so that the last mark is the one that stays; losing one costs a click, never the ballot.
    writing.current = writing.current.then(() => keep(store, sheet.voteId, next)).catch(() => undefined);
  };
  const cast = (): void => {
    // The last mark must be on its shelf before the ballot is fixed there, lest it be written over.
    void writing.current.then(() => press(shown));
  };
  return (
    <BallotFrame
      {...frame}
      title={sheet.title}
      foot={
        <CastBar
          items={items}
          marks={shown}
          whose="Lá phiếu của tôi"
          promise={ballotWords.promise}
          act={isFixed && casting.phase !== 'sending' && casting.phase !== 'waiting' ? 'Gửi lại phiếu' : 'Bỏ phiếu'}
          onAct={cast}
          isActing={casting.phase === 'sending' || casting.phase === 'waiting'}
          note={<CastingNote casting={casting} isLeftOver={kept.stage === 'casting'} onHurry={hurry} />}
        />
      }
    >
      <main className="wrap">
        <h1>{sheet.title}</h1>
        <p className="lead">
          {items.length} mục, mỗi mục cần {joined(sheet.thresholdText)} đồng ý. Chọn đồng ý hoặc không đồng ý cho từng
          mục, rồi bỏ phiếu.
        </p>
        <BallotItems items={items} marks={shown} onMark={mark} isFixed={isFixed} />
      </main>
    </BallotFrame>
  );
}

interface NoteProps {
  readonly casting: Casting;
  /** A ballot from an earlier press lies here unanswered. */
  readonly isLeftOver: boolean;
  readonly onHurry: () => void;
}

function CastingNote({ casting, isLeftOver, onHurry }: NoteProps) {
  if (casting.phase === 'refused') return <ProblemNote problem={casting.problem} />;
  if (casting.phase === 'waiting')
    return (
      <Note tone="warning" title="Mất kết nối: chưa biết phiếu đã vào hòm chưa" isLive>
        <p>
          Lá phiếu giữ nguyên trên máy này và đang được gửi lại đúng như đã chọn; gửi nhiều lần vẫn chỉ tính một. Giữ
          trang này mở.
        </p>
        <div className="acts-row">
          <Button size="small" onPress={onHurry}>
            Gửi lại ngay
          </Button>
        </div>
      </Note>
    );
  if (casting.phase === 'other-tab')
    return (
      <Note tone="info" title="Phiếu đang được gửi ở một cửa sổ khác" isLive>
        Xem cửa sổ ấy; trang này tự chuyển khi phiếu vào hòm.
      </Note>
    );
  if (casting.phase === 'idle' && isLeftOver)
    return (
      <Note tone="warning" title="Lần bấm trước chưa có trả lời">
        Lá phiếu còn nguyên trên máy này. Bấm Gửi lại phiếu: gửi đúng như đã chọn, nhiều lần vẫn chỉ tính một.
      </Note>
    );
  return null;
}

/** Writes marks down unless the ballot has been fixed meanwhile, in another tab for one. */
async function keep(store: CredentialStore, voteId: string, marks: Marks): Promise<void> {
  const kept = await store.read(voteId);
  if (kept?.stage === 'held') await store.write({ ...kept, marks });
}

function has(kept: HeldStage | CastingStage, itemId: string): boolean {
  const held = kept.stage === 'held' ? kept.credentials : kept.ballots;
  return held.some((credential) => credential.itemId === itemId);
}

function marksOf(casting: CastingStage): Marks {
  return Object.fromEntries(casting.ballots.map(({ itemId, choice }) => [itemId, choice]));
}
