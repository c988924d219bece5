/// <reference types="jest" />
import { vietnameseStrings } from './strings';

type Table = Readonly<Record<string, Readonly<Record<string, unknown>>>>;
// Colour pickers are not used here: their names of colours stay untranslated.
const unused = ['@react-stately/color', '@react-aria/color'];

describe('what screen readers are told', () => {
  it.each(['react-aria/i18n/en-US', 'react-aria-components/i18n/en-US'])(
    'has a Vietnamese sentence for each one in %s',
    (path) => {
      const loaded = jest.requireActual<{ default?: Table } & Table>(path);
      const english: Table = loaded.default ?? loaded;
      const missing = Object.entries(english)
        .filter(([name]) => name.startsWith('@react') && !unused.includes(name))
        .flatMap(([name, said]) =>
          Object.keys(said)
            .filter((key) => vietnameseStrings[name]?.[key] === undefined)
            .map((key) => `${name} ${key}`),
        );
      expect(missing).toEqual([]);
    },
  );
});
