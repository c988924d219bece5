/** Where this browser keeps things by name. Values are what a browser can clone: text, bytes, a key that cannot be read out. */
export interface Shelf {
  readonly get: (name: string) => Promise<unknown>;
  readonly put: (name: string, value: unknown) => Promise<void>;
  /** Puts it unless something stands there already; gives what stands there afterwards. */
  readonly putOnce: (name: string, value: unknown) => Promise<unknown>;
  readonly remove: (name: string) => Promise<void>;
  /** Names that begin so, in order. */
  readonly names: (beginning: string) => Promise<readonly string[]>;
}

/** The browser will not keep it: a private window, a full disk, storage switched off. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
}

const TABLE = 'things';

/** A shelf in IndexedDB: survives reload, sign-out and a restart of the browser. */
export function indexedDbShelf(database: string): Shelf {
  let opened: Promise<IDBDatabase> | null = null;
  const open = (): Promise<IDBDatabase> => {
    opened ??= new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(database, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
      request.onsuccess = () => {
        // The browser may close it (storage cleared in its settings): the next use opens it anew.
        request.result.onclose = () => (opened = null);
        resolve(request.result);
      };
      request.onerror = () => reject(failure(request.error));
    }).catch((thrown: unknown) => {
      opened = null;
      throw failure(thrown);
    });
    return opened;
  };
  /** Resolves once the transaction is on the disk, not merely asked for. */
  const within = async (mode: IDBTransactionMode, act: (table: IDBObjectStore) => IDBRequest): Promise<unknown> => {
    const transaction = (await open()).transaction(TABLE, mode, { durability: 'strict' });
    const request = act(transaction.objectStore(TABLE));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(failure(transaction.error ?? request.error));
    });
  };
  const get = (name: string): Promise<unknown> => within('readonly', (table) => table.get(name));
  return {
    get,
    put: async (name, value) => void (await within('readwrite', (table) => table.put(value, name))),
    putOnce: async (name, value) => {
      await within('readwrite', (table) => table.add(value, name)).catch((thrown: unknown) => {
        const { cause } = thrown as StorageError;
        if (!(cause instanceof DOMException && cause.name === 'ConstraintError')) throw thrown;
      });
      return get(name);
    },
    remove: async (name) => void (await within('readwrite', (table) => table.delete(name))),
    names: async (beginning) => {
      const range = IDBKeyRange.bound(beginning, `${beginning}\uffff`);
      return (await within('readonly', (table) => table.getAllKeys(range))) as string[];
    },
  };
}

function failure(cause: unknown): StorageError {
  return cause instanceof StorageError ? cause : new StorageError('not kept', { cause });
}
