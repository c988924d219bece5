import { randomBytes, randomUUID } from 'node:crypto';
import {
  ballotMessage,
  recordOf,
  type BallotChoice,
  type ItemFacts,
  type RecordBallot,
  type RecordHead,
  type VoteFacts,
  type VoteRecord,
} from '@gs/ballots';
import { BlindSigner, generateVoteKeys, recordKey, signRecord } from '@gs/ballots/server';
import { pssEncode } from './blinding';

/** How one item of a made-up vote went. */
export interface MadeItem {
  readonly title?: string;
  /** Ballots on screen, in the order they were cast. */
  readonly ballots: readonly BallotChoice[];
  readonly paper?: { readonly agree: number; readonly disagree: number; readonly invalid: number };
  readonly written?: { readonly agree: number; readonly disagree: number };
  readonly recused?: number;
  /** Serials of the first ballots, where a test needs certain ones. */
  readonly serials?: readonly Uint8Array[];
}

export interface MadeVote {
  readonly items: readonly MadeItem[];
  readonly totalMembers?: number;
  readonly quota?: number | null;
  /** Nobody votes on screen: no key, no ballot in the box. */
  readonly onPaperAlone?: boolean;
  readonly rule?: Partial<RecordHead['vote']['rule']>;
}

/** A press that makes honest records of made-up votes: one key for all of them, since making one takes a tenth of a second. */
export class RecordPress {
  private constructor(
    private readonly modulus: Buffer,
    private readonly signer: BlindSigner,
    private readonly exponents: readonly number[],
    readonly key = recordKey(Buffer.alloc(32, 7)),
  ) {}

  /** @param most items a record of it may have */
  static async of(most: number): Promise<RecordPress> {
    const { modulus, privateKey, exponents } = await generateVoteKeys(most);
    return new RecordPress(modulus, new BlindSigner(privateKey), exponents);
  }

  /** A vote that took place exactly so: every ballot with a good credential, all figures right, signed. */
  record(made: MadeVote): VoteRecord {
    return signRecord(recordOf(this.facts(made)), this.key);
  }

  facts({ items, totalMembers = 15, quota = null, rule = {}, onPaperAlone = false }: MadeVote): VoteFacts {
    const voteId = randomUUID();
    const absent = Math.max(...items.map(({ written }) => (written?.agree ?? 0) + (written?.disagree ?? 0)), 0);
    return {
      council: { id: randomUUID(), name: 'Hội đồng Thi đua – Khen thưởng tỉnh Lam Sơn', level: 'tinh' },
      session: { id: randomUUID(), title: 'Phiên họp xét khen thưởng năm 2026', date: '2026-11-22' },
      vote: {
        ...{ id: voteId, title: 'Chiến sĩ thi đua cấp tỉnh', award: 'cstd-tinh', method: 'secret', round: 1, quota },
        rule: {
          denominator: 'ALL_MEMBERS',
          threshold: { num: 9, den: 10, strict: false },
          ...{ writtenCounts: true, recusedLeave: false, tie: 'chair', maxRounds: null },
          citation: 'khoản 7 Điều 30 Nghị định số 98/2023/NĐ-CP',
          ...rule,
        },
        ...{ totalMembers, present: totalMembers - absent, openedOn: '2026-11-22', closedOn: '2026-11-22' },
        modulus: onPaperAlone ? null : this.modulus.toString('base64url'),
      },
      items: items
        .map((item, at) => this.item(voteId, item, at))
        .map((item) => (onPaperAlone ? { ...item, exponent: null } : item)),
    };
  }

  /** A ballot with a good credential. */
  ballot(voteId: string, itemId: string, at: number, choice: BallotChoice, serial = randomBytes(32)): RecordBallot {
    const encoded = pssEncode(ballotMessage(voteId, itemId, serial), randomBytes(48));
    const signature = this.signer.sign(this.exponents[at] ?? 0, encoded);
    return { serial: serial.toString('base64url'), signature: signature.toString('base64url'), choice };
  }

  private item(voteId: string, made: MadeItem, at: number): ItemFacts {
    const { ballots, recused = 0, serials = [] } = made;
    const { paper = { agree: 0, disagree: 0, invalid: 0 }, written = { agree: 0, disagree: 0 } } = made;
    const id = randomUUID();
    return {
      ...{ id, seq: at + 1, title: made.title ?? `Ông Nguyễn Văn ${at + 1}`, subtitle: 'Trường THCS Tân Dương' },
      ...{ exponent: this.exponents[at] ?? 0, credentials: ballots.length, recused, recusedPresent: recused },
      ballots: ballots.map((choice, n) => {
        const serial = serials[n];
        return this.ballot(voteId, id, at, choice, serial === undefined ? randomBytes(32) : Buffer.from(serial));
      }),
      paper: { issued: paper.agree + paper.disagree + paper.invalid, ...paper },
      written,
    };
  }
}
