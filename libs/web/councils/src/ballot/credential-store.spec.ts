/// <reference types="jest" />
import { heldBallot, someFacts } from './ballot-facts.fixtures';
import { credentialStore } from './credential-store';
import { memoryShelf } from './memory-shelf.fixtures';

describe('the ballots a browser keeps', () => {
  it('are read back by the same account after a reload', async () => {
    const shelf = memoryShelf();
    await credentialStore('tv01', shelf).write(heldBallot);
    const reloaded = credentialStore('tv01', shelf);
    expect(await reloaded.read(someFacts.voteId)).toEqual(heldBallot);
    expect(await reloaded.voteIds()).toEqual([someFacts.voteId]);
    expect(await reloaded.read('another vote')).toBeNull();
  });

  it('lie on the disk sealed: neither names, credentials nor choices can be read there', async () => {
    const shelf = memoryShelf();
    await credentialStore('tv01', shelf).write(heldBallot);
    const [, sealed] = shelf.all().find(([name]) => name.startsWith('ballot/')) ?? [];
    const { bytes } = sealed as { bytes: ArrayBuffer };
    const text = Buffer.from(bytes).toString('latin1');
    for (const word of ['disagree', 'held', 'chu-ky-0', heldBallot.credentials[0]?.serial ?? '', 'Sùng'])
      expect(text).not.toContain(word);
    expect(text.length).toBeGreaterThan(JSON.stringify(heldBallot).length);
  });

  it('are sealed by a key that cannot be taken out of the browser', async () => {
    const shelf = memoryShelf();
    await credentialStore('tv01', shelf).write(heldBallot);
    const [, key] = shelf.all().find(([name]) => name.startsWith('key/')) ?? [];
    expect((key as CryptoKey).extractable).toBe(false);
    await expect(crypto.subtle.exportKey('raw', key as CryptoKey)).rejects.toThrow();
  });

  it('are closed to another account of the same device, even moved under its name', async () => {
    const shelf = memoryShelf();
    await credentialStore('tv01', shelf).write(heldBallot);
    const other = credentialStore('tv02', shelf);
    expect(await other.read(someFacts.voteId)).toBeNull();
    expect(await other.voteIds()).toEqual([]);
    const [, sealed] = shelf.all().find(([name]) => name.startsWith('ballot/tv01/')) ?? [];
    const [, key] = shelf.all().find(([name]) => name.startsWith('key/tv01')) ?? [];
    await shelf.put(`ballot/tv02/${someFacts.voteId}`, sealed);
    expect(await other.read(someFacts.voteId)).toBeNull();
    // Not even with the first account's key: account and vote are part of what is sealed.
    await shelf.put('key/tv02', key);
    expect(await other.read(someFacts.voteId)).toBeNull();
  });

  it('stay readable when two tabs write for the first time at once', async () => {
    const shelf = memoryShelf();
    const second = { ...heldBallot, facts: { ...someFacts, voteId: '0197f3a0-0000-7000-8000-0000000000cc' } };
    await Promise.all([credentialStore('tv01', shelf).write(heldBallot), credentialStore('tv01', shelf).write(second)]);
    const store = credentialStore('tv01', shelf);
    expect(await store.read(someFacts.voteId)).toEqual(heldBallot);
    expect(await store.read(second.facts.voteId)).toEqual(second);
  });

  it('are gone when removed', async () => {
    const shelf = memoryShelf();
    const store = credentialStore('tv01', shelf);
    await store.write(heldBallot);
    await store.remove(someFacts.voteId);
    expect(await store.read(someFacts.voteId)).toBeNull();
  });
});
