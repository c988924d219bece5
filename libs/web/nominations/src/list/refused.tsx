import type { NominationDetailView } from '@gs/contracts';
import { Note, formatDate } from '@gs/web-ui';

/** Who stopped a nomination, by the act in its track. */
const stops: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  refused: { refuse: 'Không xét: không đủ điều kiện khi thẩm định' },
  returned: { returnFromCouncil: 'Hội đồng trả lại đơn vị', return: 'Trả để bổ sung' },
};

/** Why a nomination was not taken before the council or came back, and who said so; nothing while it goes on. */
export function Refused({ nomination }: { readonly nomination: NominationDetailView }) {
  const acts = stops[nomination.state];
  if (acts === undefined) return null;
  const event = nomination.track.findLast(({ action }) => action in acts);
  if (event === undefined && nomination.state === 'returned') return null;
  return (
    <Note tone="warning" title={event ? acts[event.action] : Object.values(acts)[0]}>
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
