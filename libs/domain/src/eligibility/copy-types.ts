/** Words for one kind of check: a sentence for each outcome, and what to do while it is not met. The title is the condition's own. */
export interface FindingCopy {
  readonly met: string;
  readonly unmet: string;
  readonly unknown: string;
  readonly hold: string;
  readonly missing: string;
}
