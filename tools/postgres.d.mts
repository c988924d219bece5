export interface RunningPostgres {
  readonly url: string;
  readonly own: boolean;
  stop(): Promise<void>;
}
export function ensurePostgres(options: {
  dataDir: string;
  throwaway?: boolean;
  log?: (line: string) => void;
}): Promise<RunningPostgres>;
export function sweepAbandoned(parent: string, prefix: string): Promise<void>;
