import { useEffect, useState } from 'react';
import { Note } from '@gs/web-ui';
import { useSession } from '@gs/web-platform';
import { castOf } from './cast-ballot';
import { OtherKey } from './check-note';
import type { CastingStage, CastStage } from './credential-store';
import { checkReceipt } from './receipt-check';
import { usePublished } from './use-published';

/** The vote ended while a press had no answer: the published list says whether the ballot came in. */
export function Uncertain({ casting }: { readonly casting: CastingStage }) {
  const { me } = useSession();
  const { published, problem } = usePublished(me.accountId, casting.facts.voteId);
  const [cast, setCast] = useState<CastStage | null>(null);
  useEffect(() => {
    let isGone = false;
    void castOf(casting, '', '').then((found) => {
      if (!isGone) setCast(found);
    });
    return () => {
      isGone = true;
    };
  }, [casting]);
  if (problem) return <p>{problem.detail}</p>;
  if (published === null || cast === null) return <p role="status">Đang tìm phiếu trong danh sách đã công bố.</p>;
  const check = checkReceipt(cast, published);
  if (check.hasOtherKey) return <OtherKey cast={cast} />;
  const { found, total } = check;
  return found === total ? (
    <Note tone="done" title="Phiếu đã vào hòm và được đếm" isLive>
      Cả {total} lá có trong danh sách đã công bố, đúng lựa chọn.
    </Note>
  ) : (
    <Note tone="warning" title="Phiếu không vào hòm" isLive>
      {found === 0
        ? 'Không lá nào có trong danh sách đã công bố: phiếu đến khi bỏ phiếu đã kết thúc, hoặc chưa hề đến.'
        : `Chỉ ${found} trong ${total} lá có trong danh sách đã công bố, đúng lựa chọn.`}{' '}
      Báo thư ký nếu muốn đề nghị bỏ phiếu lại.
    </Note>
  );
}
