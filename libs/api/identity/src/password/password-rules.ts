import { ProblemError } from '@gs/api-platform';

const shortest = 10;

/** @throws ProblemError PASSWORD_TOO_WEAK when it is short, one character over and over, or holds the user name */
export function requireStrong(password: string, username: string): void {
  const text = password.normalize('NFC').toLowerCase();
  const tooShort = [...text].length < shortest;
  if (tooShort || new Set(text).size < 4 || text.includes(username.toLowerCase())) {
    throw new ProblemError('PASSWORD_TOO_WEAK');
  }
}
