import type { NominationItemView } from '@gs/contracts';
import { FolderInput } from 'lucide-react';
import { useState } from 'react';
import { Button, formatNumber } from '@gs/web-ui';
import { GatherDialog } from './gather-dialog';
import { pickedWords, rowsFor } from './selection';
import { WithdrawManyDialog } from './withdraw-many-dialog';

interface Props {
  readonly picked: readonly NominationItemView[];
  readonly onClear: () => void;
}

/** What is ticked and what may be done with it; each act says how many it would touch. */
export function BulkBar({ picked, onClear }: Props) {
  const [asking, setAsking] = useState<'move' | 'withdraw' | null>(null);
  const movable = rowsFor(picked, 'move');
  const withdrawable = rowsFor(picked, 'withdraw');
  const close = (): void => setAsking(null);
  const done = (): void => {
    close();
    onClear();
  };
  return (
    <section className="bulk" aria-label="Việc với các đề nghị đã chọn">
      <p role="status">
        <b>Đã chọn {pickedWords(picked)}</b>
        {movable.length === 0 && withdrawable.length === 0 ? (
          <span className="mute">Các đề nghị này đã đi tiếp, đơn vị không sửa được nữa.</span>
        ) : null}
      </p>
      <div className="acts-row">
        {movable.length > 0 ? (
          <Button size="small" icon={FolderInput} onPress={() => setAsking('move')}>
            {`Gom ${formatNumber(movable.length)} đề nghị vào một tờ trình`}
          </Button>
        ) : null}
        {withdrawable.length > 0 ? (
          <Button size="small" onPress={() => setAsking('withdraw')}>
            {`Rút ${formatNumber(withdrawable.length)} đề nghị`}
          </Button>
        ) : null}
        <Button size="small" kind="quiet" onPress={onClear}>
          Bỏ chọn
        </Button>
      </div>
      {asking === 'move' ? <GatherDialog rows={movable} onClose={close} onDone={done} /> : null}
      {asking === 'withdraw' ? <WithdrawManyDialog rows={withdrawable} onClose={close} onDone={done} /> : null}
    </section>
  );
}
