import { useEffect, useState } from 'react';
import { credentialStore } from './credential-store';
import type { CastStage, CredentialStore, Kept } from './credential-store';
import { indexedDbShelf } from './shelf';

interface Change {
  readonly accountId: string;
  readonly voteId: string;
}

const CHANGES = 'gs-ballots';
const watchers = new Set<(change: Change) => void>();
let channel: BroadcastChannel | null = null;

/** Other tabs of this browser hear of changes too; what changed is read from the sealed store, never sent. */
function otherTabs(): BroadcastChannel {
  if (!channel) {
    channel = new BroadcastChannel(CHANGES);
    channel.onmessage = (event: MessageEvent<Change>) => watchers.forEach((watcher) => watcher(event.data));
  }
  return channel;
}

const shelf = indexedDbShelf('gs-ballots');

/** The ballots of this account in this browser; every change is told to whoever looks, in any tab. */
export function ballotsOf(accountId: string): CredentialStore {
  const store = credentialStore(accountId, shelf);
  const tell = (voteId: string): void => {
    const change = { accountId, voteId };
    watchers.forEach((watcher) => watcher(change));
    otherTabs().postMessage(change);
  };
  return {
    read: store.read,
    voteIds: store.voteIds,
    write: async (kept) => {
      await store.write(kept);
      tell(kept.facts.voteId);
    },
    remove: async (voteId) => {
      await store.remove(voteId);
      tell(voteId);
    },
  };
}

/** Calls `hear` whenever a ballot of the account changes in this browser. Gives the way to stop. */
export function watchBallots(accountId: string, hear: (voteId: string) => void): () => void {
  const watcher = (change: Change): void => {
    if (change.accountId === accountId) hear(change.voteId);
  };
  otherTabs();
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

/** What this browser keeps of one vote; undefined while it is being read. */
export function useKept(accountId: string, voteId: string): Kept | null | undefined {
  const [kept, setKept] = useState<Kept | null | undefined>(undefined);
  useEffect(() => {
    let isGone = false;
    const look = (): void => {
      void ballotsOf(accountId)
        .read(voteId)
        .catch(() => null)
        .then((found) => {
          if (!isGone) setKept(found);
        });
    };
    look();
    const stop = watchBallots(accountId, (changed) => {
      if (changed === voteId) look();
    });
    return () => {
      isGone = true;
      stop();
    };
  }, [accountId, voteId]);
  return kept;
}

/** The receipts this browser keeps of the account, the latest first; null while they are being read. */
export function useReceipts(accountId: string): readonly CastStage[] | null {
  const [receipts, setReceipts] = useState<readonly CastStage[] | null>(null);
  useEffect(() => {
    let isGone = false;
    const look = async (): Promise<void> => {
      const store = ballotsOf(accountId);
      const kept = await store
        .voteIds()
        .then((ids) => Promise.all(ids.map((id) => store.read(id))))
        .catch(() => []);
      if (isGone) return;
      const cast = kept.flatMap((each) => (each?.stage === 'cast' ? [each] : []));
      setReceipts(cast.sort((one, other) => other.castAt.localeCompare(one.castAt)));
    };
    void look();
    const stop = watchBallots(accountId, () => void look());
    return () => {
      isGone = true;
      stop();
    };
  }, [accountId]);
  return receipts;
}
