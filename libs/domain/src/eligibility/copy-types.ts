/** Words for one rule: its title, one sentence for each outcome, and what to do while it is not met. */
export interface FindingCopy {
  readonly title: string;
  readonly met: string;
  readonly unmet: string;
  readonly unknown: string;
  readonly hold: string;
  readonly missing: string;
}
