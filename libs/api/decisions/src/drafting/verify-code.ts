import { randomInt } from 'node:crypto';

/** Without letters and figures that are taken for each other on paper. */
const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const half = 5;

const group = (): string => Array.from({ length: half }, () => alphabet.charAt(randomInt(alphabet.length))).join('');

/** A code to find an issued decision by, such as «7KX2M-PQ9TD»: nearly 50 random bits, not to be guessed. */
export const makeVerifyCode = (): string => `${group()}-${group()}`;
