import type { Shelf } from './shelf';

/** A shelf that lasts as long as the program: keeps copies, as a browser's does, so nobody changes what lies there. */
export function memoryShelf(): Shelf & { readonly all: () => readonly [string, unknown][] } {
  const things = new Map<string, unknown>();
  const copy = (value: unknown): unknown => structuredClone(value);
  return {
    get: (name) => Promise.resolve(copy(things.get(name))),
    put: async (name, value) => {
      await Promise.resolve();
      things.set(name, copy(value));
    },
    putOnce: async (name, value) => {
      await Promise.resolve();
      if (!things.has(name)) things.set(name, copy(value));
      return copy(things.get(name));
    },
    remove: async (name) => {
      await Promise.resolve();
      things.delete(name);
    },
    names: (beginning) => Promise.resolve([...things.keys()].filter((name) => name.startsWith(beginning)).sort()),
    all: () => [...things],
  };
}
