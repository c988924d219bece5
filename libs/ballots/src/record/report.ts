import type { BallotChoice } from '../ballot';
import type { PublicKeyJwk } from '../receipt';
import type { RecordItem, RecordResult, VoteRecord } from './types';

export type CheckName =
  | 'format'
  | 'keys'
  | 'once'
  | 'credentials'
  | 'issued'
  | 'order'
  | 'counts'
  | 'arithmetic'
  | 'results'
  | 'item-roots'
  | 'record-root'
  | 'signature'
  | 'printed-root';

/** What each check asks, in words of the people who sit on a council. */
export const checkTitles: Readonly<Record<CheckName, string>> = {
  format: 'Tệp đúng là hồ sơ kiểm phiếu',
  keys: 'Mỗi nội dung có khoá riêng của mình',
  once: 'Không lá phiếu nào được tính hai lần',
  credentials: 'Mỗi lá phiếu mang chữ ký hợp lệ của đúng nội dung ấy',
  issued: 'Số phiếu không nhiều hơn số phiếu đã phát và số người có mặt',
  order: 'Phiếu xếp theo mã, không theo thứ tự bỏ vào hòm',
  counts: 'Đếm lại từng lá ra đúng số phiếu đã ghi',
  arithmetic: 'Tỷ lệ tính lại đúng theo quy tắc của cuộc bỏ phiếu',
  results: 'Kết quả và thứ hạng đúng với số phiếu',
  'item-roots': 'Mã niêm của từng nội dung khớp với danh sách phiếu',
  'record-root': 'Mã niêm của cả hồ sơ khớp với nội dung hồ sơ',
  signature: 'Chữ ký của hệ thống trên hồ sơ hợp lệ',
  'printed-root': 'Mã niêm trùng với mã in trong biên bản kiểm phiếu',
};

/** One question put to the record. `title` says what was asked, `detail` what was found, both in Vietnamese. */
export interface Check {
  readonly name: CheckName;
  readonly ok: boolean;
  readonly title: string;
  readonly detail: string;
}

export const checked = (name: CheckName, ok: boolean, detail: string): Check => ({
  name,
  ok,
  title: checkTitles[name],
  detail,
});

export interface RetalliedBallot {
  readonly code: string;
  readonly serial: string;
  readonly choice: BallotChoice;
}

/** The figures of one item as the record has them; `ok` says whether everything about it holds. */
export interface RetalliedItem {
  readonly id: string;
  readonly seq: number;
  readonly title: string;
  readonly subtitle: string;
  readonly ballots: readonly RetalliedBallot[];
  readonly credentials: number;
  readonly paper: RecordItem['paper'];
  readonly written: RecordItem['written'];
  readonly recused: number;
  readonly tally: RecordItem['tally'];
  readonly arithmetic: string;
  readonly result: RecordResult;
  readonly rank: number | null;
  readonly root: string;
  readonly ok: boolean;
}

export interface RetallyReport {
  /** Every check holds. */
  readonly ok: boolean;
  readonly checks: readonly Check[];
  /** Null where the file is no record. */
  readonly head: Pick<VoteRecord, 'council' | 'session' | 'vote'> | null;
  readonly items: readonly RetalliedItem[];
  /** Computed anew from the record's content, to be compared with the minutes; null where the file is no record. */
  readonly root: string | null;
  /** Of the key in the record, to be compared with the one the office publishes. */
  readonly fingerprint: string | null;
  /** The key that signed it, for receipts. */
  readonly publicKey: PublicKeyJwk | null;
}

export interface RetallyOptions {
  /** The root as printed in the minutes: any case, with or without spaces and hyphens. */
  readonly printedRoot?: string;
  /** Told how many credentials of how many have been verified. */
  readonly onProgress?: (done: number, total: number) => void;
}
