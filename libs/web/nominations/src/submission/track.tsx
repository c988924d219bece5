import type { SubmissionDetailView } from '@gs/contracts';
import {
  ArrowDown,
  Ban,
  Check,
  FileUp,
  FolderInput,
  FolderOutput,
  Gavel,
  Inbox,
  Pencil,
  Send,
  TriangleAlert,
  Undo2,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Section, Timeline, formatDate } from '@gs/web-ui';
import { eventWords, partChoices } from './words';

const icons: Readonly<Record<string, LucideIcon>> = {
  create: Pencil,
  import: FileUp,
  submit: Send,
  sendToUnitCouncil: Send,
  receive: Inbox,
  return: Undo2,
  forward: Gavel,
  toDecision: Gavel,
  backToCouncil: Undo2,
  returnFromCouncil: Undo2,
  lowerAward: ArrowDown,
  withdraw: Ban,
  refuse: Ban,
  moveIn: FolderInput,
  moveOut: FolderOutput,
  override: TriangleAlert,
};
const stages: ReadonlySet<string> = new Set([
  'submit',
  'sendToUnitCouncil',
  'receive',
  'forward',
  'toDecision',
  'close',
]);
const troubles: ReadonlySet<string> = new Set(['return', 'withdraw', 'refuse', 'backToCouncil', 'returnFromCouncil']);

/** Who did what and why, newest first. */
export function Track({ submission }: { readonly submission: SubmissionDetailView }) {
  const names = new Map(partChoices(submission).map(({ code, name }) => [code, name]));
  return (
    <Section title="Đã qua" small note={submission.track.length}>
      <Timeline
        label="Dấu vết của tờ trình"
        items={[...submission.track].reverse().map((event) => ({
          id: event.id,
          date: event.at,
          icon: icons[event.action] ?? Check,
          kind: troubles.has(event.action) ? 'trouble' : stages.has(event.action) ? 'stage' : 'plain',
          title:
            event.to && event.to !== event.from && event.from ? `${eventWords(event)}: ${event.to}` : eventWords(event),
          detail: (
            <>
              {event.by}
              {event.dueOn ? `, hạn ${formatDate(event.dueOn)}` : ''}
              {event.parts.length > 0 ? (
                <span className="track-more">
                  Giấy tờ: {event.parts.map((code) => names.get(code) ?? 'giấy tờ khác').join(', ')}
                </span>
              ) : null}
              {event.reason ? <span className="track-more">{event.reason}</span> : null}
            </>
          ),
        }))}
      />
    </Section>
  );
}
