import { ChangeFeed } from './change-feed';

describe('ChangeFeed', () => {
  it('makes one event of several changes that nobody has heard yet', async () => {
    const feed = new ChangeFeed(() => undefined);
    feed.tell();
    feed.tell();
    expect(await feed.next()).toMatchObject({ done: false, value: { event: 'changed' } });
    const waiting = feed.next();
    feed.tell();
    expect(await waiting).toMatchObject({ done: false });
  });

  it('lets a reader go who leaves while waiting, and says so once', async () => {
    const left = jest.fn();
    const feed = new ChangeFeed(left);
    const waiting = feed.next();
    await feed.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
    feed.end();
    expect(left).toHaveBeenCalledTimes(1);
    expect(await feed.next()).toEqual({ done: true, value: undefined });
  });
});
