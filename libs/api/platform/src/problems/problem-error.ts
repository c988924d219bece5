import { problems, type ProblemCode } from '@gs/contracts';

export interface FieldError {
  /** JSON pointer into what was sent: '/body/name', '/query/page'. */
  readonly pointer: string;
  /** One Vietnamese sentence. */
  readonly detail: string;
}

export type ProblemParams = Readonly<Record<string, string | number>>;

/** An expected refusal. The code carries status and Vietnamese copy; `params` fill the `{names}` of the copy. */
export class ProblemError extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly params: ProblemParams = {},
    readonly errors: readonly FieldError[] = [],
  ) {
    super(code);
    this.name = 'ProblemError';
  }

  get status(): number {
    return problems[this.code].status;
  }

  get title(): string {
    return problems[this.code].title;
  }

  /** What the person can do next, with the params filled in. */
  get detail(): string {
    return problems[this.code].detail.replace(/\{(\w+)\}/g, (_, name: string) => String(this.params[name] ?? ''));
  }
}
