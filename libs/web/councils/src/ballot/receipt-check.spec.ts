/// <reference types="jest" />
import { itemIds, someFacts } from './ballot-facts.fixtures';
import type { CastStage } from './credential-store';
import { checkReceipt } from './receipt-check';
import type { Published } from './use-published';

const [first, second] = itemIds;
const cast: CastStage = {
  stage: 'cast',
  facts: someFacts,
  castAt: '2026-11-22T08:00:00.000Z',
  ballots: [
    { itemId: first, code: '7K3QX-M2D9A', choice: 'agree' },
    { itemId: second, code: 'P0RST-VWXYZ', choice: 'disagree' },
  ],
  receipt: '',
  receiptIsGood: true,
};
const listed = (
  ballots: Readonly<Record<string, Published['items'][number]['ballots']>>,
  modulus = someFacts.modulus,
): Published => ({
  voteId: someFacts.voteId,
  sessionId: someFacts.sessionId,
  title: '',
  sessionTitle: '',
  councilName: '',
  closedAt: '2026-11-22T09:00:00.000Z',
  root: null,
  modulus,
  items: Object.entries(ballots).map(([id, codes], at) => ({
    id,
    seq: at + 1,
    title: '',
    subtitle: '',
    result: 'passed',
    arithmetic: '',
    root: '',
    exponent: someFacts.items.find((item) => item.id === id)?.exponent ?? null,
    ballots: codes,
    paper: { agree: 0, disagree: 0, invalid: 0 },
    written: { agree: 0, disagree: 0 },
  })),
});

describe('a receipt against the published list', () => {
  it('finds every ballot that stands there with its choice', () => {
    const published = listed({
      [first]: [{ code: '7K3QX-M2D9A', choice: 'agree' }],
      [second]: [
        { code: 'AAAAA-AAAAA', choice: 'agree' },
        { code: 'P0RST-VWXYZ', choice: 'disagree' },
      ],
    });
    expect(checkReceipt(cast, published)).toEqual({ found: 2, total: 2, faults: [], hasOtherKey: false });
  });

  it('names the item whose code is missing and the one with another choice', () => {
    const published = listed({
      [first]: [{ code: '7K3QX-M2D9A', choice: 'disagree' }],
      [second]: [],
    });
    expect(checkReceipt(cast, published)).toEqual({
      found: 0,
      total: 2,
      faults: [
        { itemId: first, title: 'Sùng Đức An', code: '7K3QX-M2D9A', kind: 'changed' },
        { itemId: second, title: 'Vàng Thành Dìn', code: 'P0RST-VWXYZ', kind: 'missing' },
      ],
      hasOtherKey: false,
    });
  });

  it('sees that this screen was given a key of its own, whatever the list says of its ballots', () => {
    const codes = {
      [first]: [{ code: '7K3QX-M2D9A', choice: 'agree' as const }],
      [second]: [{ code: 'P0RST-VWXYZ', choice: 'disagree' as const }],
    };
    expect(checkReceipt(cast, listed(codes, 'khoa-khac'))).toMatchObject({ faults: [], hasOtherKey: true });
    const items = someFacts.items.map((item) => ({ ...item, exponent: item.id === second ? 65543 : item.exponent }));
    const ownExponent = { ...cast, facts: { ...someFacts, items } };
    expect(checkReceipt(ownExponent, listed(codes))).toMatchObject({ faults: [], hasOtherKey: true });
    expect(checkReceipt(cast, listed(codes)).hasOtherKey).toBe(false);
  });

  it('takes a code under another item for missing', () => {
    const published = listed({
      [first]: [
        { code: '7K3QX-M2D9A', choice: 'agree' },
        { code: 'P0RST-VWXYZ', choice: 'disagree' },
      ],
    });
    expect(checkReceipt(cast, published).faults).toMatchObject([{ itemId: second, kind: 'missing' }]);
  });
});
