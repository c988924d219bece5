import type { DecisionDetailView, DecisionEventView } from '@gs/contracts';
import { FilePen, PenLine, Send, Stamp, Trash2, Undo2, type LucideIcon } from 'lucide-react';
import { Section, Timeline, formatTime } from '@gs/web-ui';

const acts: Readonly<Record<DecisionEventView['action'], { readonly title: string; readonly icon: LucideIcon }>> = {
  create: { title: 'Soạn dự thảo', icon: FilePen },
  requestSignature: { title: 'Trình ký', icon: Send },
  returnToDraft: { title: 'Trả lại người soạn', icon: Undo2 },
  sign: { title: 'Ký', icon: PenLine },
  issue: { title: 'Cấp số, ban hành', icon: Stamp },
  cancel: { title: 'Bỏ dự thảo', icon: Trash2 },
};

/** Who did what, newest first, and why it was returned or dropped. Nothing for those who are not told. */
export function History({ history }: Pick<DecisionDetailView, 'history'>) {
  if (history.length === 0) return null;
  return (
    <Section title="Ai đã làm gì" note={history.length} small>
      <Timeline
        label="Dấu vết của quyết định, mới nhất ở trên"
        items={[...history].reverse().map((event) => ({
          id: event.id,
          date: event.at,
          kind: event.action === 'returnToDraft' || event.action === 'cancel' ? 'trouble' : 'plain',
          icon: acts[event.action].icon,
          title: acts[event.action].title,
          detail: (
            <>
              {event.by}, {formatTime(event.at)}.
              {event.reason ? <span className="said">Lý do: “{event.reason}”</span> : null}
            </>
          ),
        }))}
      />
    </Section>
  );
}
