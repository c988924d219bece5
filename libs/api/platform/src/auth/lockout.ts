const free = 4;
const longest = 15 * 60;

/**
 * How long a sign-in stays locked after so many failures in a row.
 * @returns seconds: nothing for the first four, then 2, 4, 8 … up to fifteen minutes
 */
export function lockSeconds(failures: number): number {
  return failures <= free ? 0 : Math.min(longest, 2 ** Math.min(30, failures - free));
}
