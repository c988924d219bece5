import type { BallotFacts, HeldStage } from './credential-store';

const VOTE = '0197f3a0-0000-7000-8000-0000000000aa';
export const itemIds = ['0197f3a0-0000-7000-8000-000000000001', '0197f3a0-0000-7000-8000-000000000002'] as const;

export const someFacts: BallotFacts = {
  voteId: VOTE,
  sessionId: '0197f3a0-0000-7000-8000-0000000000bb',
  title: 'Chiến sĩ thi đua cấp tỉnh, năm 2025',
  sessionTitle: 'Phiên họp thường kỳ tháng 11',
  councilName: 'Hội đồng Thi đua - Khen thưởng tỉnh Lam Sơn',
  recordKey: null,
  modulus: 'khoa-chung',
  items: [
    { id: itemIds[0], title: 'Sùng Đức An', subtitle: 'Trường Tiểu học Thuỷ Xuân', exponent: 65537 },
    { id: itemIds[1], title: 'Vàng Thành Dìn', subtitle: 'Trạm Y tế Thanh Thọ', exponent: 65539 },
  ],
};

/** Credentials that look like some; nobody checks them where this is used. */
export const heldBallot: HeldStage = {
  stage: 'held',
  facts: someFacts,
  credentials: itemIds.map((itemId, at) => ({
    itemId,
    serial: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA'.replace(/^A/, at === 0 ? 'B' : 'C'),
    signature: `chu-ky-${at}`,
  })),
  marks: { [itemIds[0]]: 'disagree' },
};
