import type { NominationDetailView } from '@gs/contracts';
import { Note, formatDate } from '@gs/web-ui';

/** Why a nomination was not taken before the council, and who said so; nothing while it goes on. */
export function Refused({ nomination }: { readonly nomination: NominationDetailView }) {
  if (nomination.state !== 'refused') return null;
  const event = nomination.track.findLast(({ action, nominationId }) => action === 'refuse' && nominationId !== null);
  return (
    <Note tone="warning" title="Không xét: không đủ điều kiện khi thẩm định">
      {event ? (
        <>
          <p>{event.reason}</p>
          <p className="small mute">
            {event.by}, {formatDate(event.at)}
          </p>
        </>
      ) : null}
    </Note>
  );
}
