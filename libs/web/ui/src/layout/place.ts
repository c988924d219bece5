import { createContext } from 'react';

/** The label of the current place as the phone's bar shows it: a page title that says the same is not said twice. */
export const PlaceLabel = createContext<string | undefined>(undefined);
