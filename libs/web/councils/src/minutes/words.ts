import type { councils, ResponseOf } from '@gs/contracts';

export type MinutesVersion = ResponseOf<typeof councils.minutes>['items'][number];
export type SignerRole = MinutesVersion['maySignAs'][number];

export const paperCopy: Readonly<Record<MinutesVersion['paper'], string>> = {
  'session-minutes': 'Biên bản họp',
  'tally-minutes': 'Biên bản kiểm phiếu',
};

export const signerCopy: Readonly<Record<SignerRole, string>> = {
  chair: 'Chủ trì',
  secretary: 'Thư ký',
  teller: 'Người kiểm phiếu',
};
