export interface FoundChromium {
  readonly path: string;
  readonly env?: Record<string, string>;
  /** Where it was found, for the log. */
  readonly found: string;
}
export function findChromium(log?: (line: string) => void): Promise<FoundChromium>;
