/// <reference types="jest" />
import { codeOf, fromBase64Url, readSlip, receiptText } from '@gs/ballots';
import { recordKey } from '@gs/ballots/server';
import { problems } from '@gs/contracts';
import type { ProblemCode } from '@gs/contracts';
import { heldBallot, itemIds, someFacts } from './ballot-facts.fixtures';
import { castingOf, castOf, maySendAgain } from './cast-ballot';
import type { HeldStage } from './credential-store';
import { receiptFile } from './receipt-file';

const key = recordKey(new Uint8Array(32).fill(7));
const held: HeldStage = { ...heldBallot, facts: { ...someFacts, recordKey: key.publicJwk } };
const marks = { [itemIds[0]]: 'disagree', [itemIds[1]]: 'agree' } as const;
const lines = held.credentials.map(({ itemId, serial }) => ({
  code: codeOf(fromBase64Url(serial)),
  choice: marks[itemId as keyof typeof marks],
}));

describe('a ballot on its way into the box', () => {
  it('says of every item what was marked, and cannot be fixed with one unmarked', () => {
    expect(castingOf(held, marks).ballots.map(({ itemId, choice }) => [itemId, choice])).toEqual([
      [itemIds[0], 'disagree'],
      [itemIds[1], 'agree'],
    ]);
    expect(() => castingOf(held, { [itemIds[0]]: 'agree' })).toThrow(RangeError);
  });

  it('leaves codes, choices and a receipt that is checked; the credentials are gone', async () => {
    const receipt = key.sign(receiptText(someFacts.voteId, lines));
    const cast = await castOf(castingOf(held, marks), receipt, '2026-11-22T08:00:00.000Z');
    expect(cast.ballots.map(({ code, choice }) => ({ code, choice }))).toEqual(lines);
    expect(cast.receiptIsGood).toBe(true);
    for (const { serial, signature } of held.credentials) {
      expect(JSON.stringify(cast)).not.toContain(serial);
      expect(JSON.stringify(cast)).not.toContain(signature);
    }
  });

  it('knows a receipt over another choice for what it is', async () => {
    const other = lines.map((line, at) => (at === 0 ? { ...line, choice: 'agree' as const } : line));
    const receipt = key.sign(receiptText(someFacts.voteId, other));
    expect((await castOf(castingOf(held, marks), receipt, '')).receiptIsGood).toBe(false);
    const unknown = { ...held, facts: someFacts };
    expect((await castOf(castingOf(unknown, marks), receipt, '')).receiptIsGood).toBe(false);
  });

  it('is written to a file with what was signed, letter by letter, which the recount page reads', async () => {
    const receipt = key.sign(receiptText(someFacts.voteId, lines));
    const file = receiptFile(await castOf(castingOf(held, marks), receipt, ''));
    expect(file.replaceAll('\r\n', '\n')).toContain(receiptText(someFacts.voteId, lines));
    expect(readSlip(file)).toEqual({
      voteId: someFacts.voteId,
      lines: [...lines].sort((one, other) => (one.code < other.code ? -1 : 1)),
      signature: receipt,
    });
    expect(file).toContain(`${lines[0]?.code}  Không đồng ý  Sùng Đức An`);
  });

  it('is sent again after silence or a fault of the server, never after a refusal', () => {
    const problem = (code: ProblemCode) => ({ code, status: problems[code].status });
    const offline = { code: 'OFFLINE', status: 0 } as const;
    expect([offline, problem('UNAVAILABLE'), problem('INTERNAL')].map(maySendAgain)).toEqual([true, true, true]);
    expect(
      [problem('VOTE_NOT_OPEN'), problem('ALREADY_VOTED'), problem('CREDENTIAL_INVALID')].map(maySendAgain),
    ).toEqual([false, false, false]);
  });
});
