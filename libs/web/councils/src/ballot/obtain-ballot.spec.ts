/// <reference types="jest" />
import { createHash } from 'node:crypto';
import { fromBase64Url, toBase64Url } from '@gs/ballots';
import { BlindSigner, generateVoteKeys, verifyCredential } from '@gs/ballots/server';
import type { VoteKeys } from '@gs/ballots/server';
import type { BallotSheetView } from '@gs/contracts';
import { itemIds, someFacts } from './ballot-facts.fixtures';
import { credentialStore } from './credential-store';
import { memoryShelf } from './memory-shelf.fixtures';
import { obtainBallot } from './obtain-ballot';
import type { BallotCalls } from './obtain-ballot';

const { voteId } = someFacts;
const refusal = (code: 'ALREADY_ISSUED' | 'VOTE_NOT_OPEN' | 'UNAVAILABLE'): Error =>
  Object.assign(new Error(code), { code });

/** The server's side of the handing out, with its real key: signs one request of the member, and only that, any number of times. */
class Office {
  readonly requests: string[] = [];
  told = 0;
  isIssuing = true;
  private asked: string | null = null;
  private readonly signer: BlindSigner;

  constructor(private readonly keys: VoteKeys) {
    this.signer = new BlindSigner(keys.privateKey);
  }

  calls(over: Partial<BallotCalls> = {}): BallotCalls {
    return {
      sheet: () => Promise.resolve(this.sheet()),
      sign: (blinded) => {
        const text = JSON.stringify(blinded);
        this.requests.push(text);
        const hash = createHash('sha256').update(text).digest('hex');
        if (!this.isIssuing) return Promise.reject(refusal('VOTE_NOT_OPEN'));
        if (this.asked !== null && this.asked !== hash) return Promise.reject(refusal('ALREADY_ISSUED'));
        this.asked = hash;
        const signatures = blinded.map(({ itemId, message }) => ({
          itemId,
          signature: toBase64Url(this.signer.sign(this.exponentOf(itemId), fromBase64Url(message))),
        }));
        return Promise.resolve({ signatures });
      },
      tellHeld: () => Promise.resolve(this.told++),
      client: () => import('@gs/ballots/client'),
      onProgress: () => undefined,
      ...over,
    };
  }

  isGood(credential: { itemId: string; serial: string; signature: string }): Promise<boolean> {
    return verifyCredential({
      modulus: this.keys.modulus,
      exponent: this.exponentOf(credential.itemId),
      voteId,
      itemId: credential.itemId,
      serial: fromBase64Url(credential.serial),
      signature: fromBase64Url(credential.signature),
    });
  }

  private exponentOf(itemId: string): number {
    return this.keys.exponents[itemIds.findIndex((id) => id === itemId)] ?? 0;
  }

  private sheet(): BallotSheetView {
    return {
      ...someFacts,
      awardName: '',
      method: 'secret',
      state: 'issuing',
      round: 1,
      channel: 'screen',
      credential: 'none',
      memberName: 'Lò Thị Mai',
      thresholdText: 'trên 50 %',
      modulus: toBase64Url(this.keys.modulus),
      recordKey: null,
      opinion: null,
      items: someFacts.items.map((item, at) => ({
        ...item,
        refId: item.id,
        summary: '',
        exponent: this.keys.exponents[at] ?? 0,
      })),
    };
  }
}

describe('a screen fetches its ballot', () => {
  let keys: VoteKeys;
  beforeAll(async () => {
    keys = await generateVoteKeys(itemIds.length);
  });

  it('and holds a good credential for every item, of which the server has seen nothing', async () => {
    const office = new Office(keys);
    const store = credentialStore('tv01', memoryShelf());
    await expect(obtainBallot(voteId, false, store, office.calls())).resolves.toBe('held');
    const kept = await store.read(voteId);
    if (kept?.stage !== 'held') throw new Error('not held');
    expect(kept.credentials.map(({ itemId }) => itemId)).toEqual(itemIds);
    for (const credential of kept.credentials) {
      expect(await office.isGood(credential)).toBe(true);
      expect(office.requests.join()).not.toContain(credential.serial);
      expect(office.requests.join()).not.toContain(credential.signature);
    }
    expect(office.told).toBe(1);
  });

  it('sends the same bytes again when the answer was lost, also after a reload', async () => {
    const office = new Office(keys);
    const shelf = memoryShelf();
    const whole = office.calls();
    const lost = office.calls({
      sign: async (blinded) => {
        await whole.sign(blinded);
        throw refusal('UNAVAILABLE');
      },
    });
    await expect(obtainBallot(voteId, false, credentialStore('tv01', shelf), lost)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
    });
    await expect(obtainBallot(voteId, false, credentialStore('tv01', shelf), whole)).resolves.toBe('held');
    expect(office.requests).toHaveLength(2);
    expect(office.requests[1]).toBe(office.requests[0]);
  });

  it('tells again that it holds the ballot when that was lost, and asks for no second one', async () => {
    const office = new Office(keys);
    const store = credentialStore('tv01', memoryShelf());
    const deaf = office.calls({ tellHeld: () => Promise.reject(refusal('UNAVAILABLE')) });
    await expect(obtainBallot(voteId, false, store, deaf)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(obtainBallot(voteId, false, store, office.calls())).resolves.toBe('held');
    expect(office.requests).toHaveLength(1);
    expect(office.told).toBe(1);
    await obtainBallot(voteId, true, store, office.calls());
    expect(office.told).toBe(1);
  });

  it('learns that another device has it, and keeps nothing', async () => {
    const office = new Office(keys);
    await obtainBallot(voteId, false, credentialStore('tv01', memoryShelf()), office.calls());
    const second = credentialStore('tv01', memoryShelf());
    await expect(obtainBallot(voteId, false, second, office.calls())).resolves.toBe('elsewhere');
    expect(await second.read(voteId)).toBeNull();
  });

  it('learns that it came too late', async () => {
    const office = new Office(keys);
    office.isIssuing = false;
    const store = credentialStore('tv01', memoryShelf());
    await expect(obtainBallot(voteId, false, store, office.calls())).resolves.toBe('too-late');
    expect(await store.read(voteId)).toBeNull();
  });

  it('keeps no ballot whose signatures are not good, and could still fetch a good one', async () => {
    const office = new Office(keys);
    const store = credentialStore('tv01', memoryShelf());
    const whole = office.calls();
    const crooked = office.calls({
      sign: async (blinded) => {
        const { signatures } = await whole.sign(blinded);
        return { signatures: signatures.map(({ itemId }) => ({ itemId, signature: signatures[0]?.signature ?? '' })) };
      },
    });
    await expect(obtainBallot(voteId, false, store, crooked)).rejects.toThrow();
    expect((await store.read(voteId))?.stage).toBe('prepared');
    expect(office.told).toBe(0);
    await expect(obtainBallot(voteId, false, store, whole)).resolves.toBe('held');
  });
});
