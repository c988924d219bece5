import { CircleCheck, Info, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { IconButton } from '../actions/Button';

interface Message {
  readonly id: number;
  readonly tone: 'done' | 'info';
  readonly text: ReactNode;
  readonly action: ReactNode;
}

const STAY_MS = 8000;
let nextId = 1;
let messages: readonly Message[] = [];
const watchers = new Set<() => void>();

function change(next: readonly Message[]): void {
  messages = next;
  for (const watcher of watchers) watcher();
}

/** Says at the corner what has happened: «Đã trình 23 đề nghị». Never for errors: those stay at their place. */
export function toast(
  text: ReactNode,
  options: { readonly tone?: 'done' | 'info'; readonly action?: ReactNode } = {},
): void {
  change([...messages.slice(-2), { id: nextId++, tone: options.tone ?? 'done', text, action: options.action }]);
}

function dismiss(id: number): void {
  change(messages.filter((message) => message.id !== id));
}

function Item({ message }: { readonly message: Message }) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => dismiss(message.id), STAY_MS);
    return () => clearTimeout(timer);
  }, [isHeld, message.id]);
  const Icon = message.tone === 'done' ? CircleCheck : Info;
  return (
    <div
      className={`toast ${message.tone}`}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon className="i" />
      <div>{message.text}</div>
      {message.action}
      <IconButton icon={X} label="Đóng thông báo" onPress={() => dismiss(message.id)} />
    </div>
  );
}

/** Stands once in the shell; what `toast()` says appears here and is read aloud. */
export function ToastRegion() {
  const shown = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => messages,
    () => messages,
  );
  return (
    <div className="toasts" role="status" aria-label="Thông báo">
      {shown.map((message) => (
        <Item key={message.id} message={message} />
      ))}
    </div>
  );
}
