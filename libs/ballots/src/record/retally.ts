import { codeOf } from '../ballot';
import { fromBase64Url } from '../bytes';
import { fingerprintOf } from '../receipt';
import { checksOf } from './checks';
import { readRecord } from './read-record';
import { NotARecord } from './reading';
import { checked, type RetalliedItem, type RetallyOptions, type RetallyReport } from './report';
import { recordRoot } from './roots';
import type { RecordItem, VoteRecord } from './types';

/**
 * Counts a record again from its ballots and checks every signature, sum and root in it. Takes anything, also what was made
 * to mislead, and never throws: what cannot be read is a failed check.
 */
export async function retally(record: unknown, options: RetallyOptions = {}): Promise<RetallyReport> {
  try {
    return await recount(readRecord(record), options);
  } catch (error) {
    const detail = error instanceof NotARecord ? error.message : 'nội dung không đọc được';
    const check = checked('format', false, `Không phải hồ sơ kiểm phiếu: ${detail}.`);
    return { ok: false, checks: [check], head: null, items: [], root: null, fingerprint: null, publicKey: null };
  }
}

async function recount(record: VoteRecord, options: RetallyOptions): Promise<RetallyReport> {
  const { checks, faulty } = await checksOf(record, options);
  const { council, session, vote } = record;
  return {
    ok: checks.every(({ ok }) => ok),
    checks: [checked('format', true, 'Đủ mọi phần, không có phần thừa.'), ...checks],
    head: { council, session, vote },
    items: record.items.map((item) => retallied(item, !faulty.has(item))),
    root: recordRoot(record),
    fingerprint: fingerprintOf(record.publicKey),
    publicKey: record.publicKey,
  };
}

function retallied(item: RecordItem, ok: boolean): RetalliedItem {
  const { exponent: _exponent, recusedPresent: _recusedPresent, ballots, ...figures } = item;
  const shown = ballots.map(({ serial, choice }) => ({ code: codeOf(fromBase64Url(serial)), serial, choice }));
  return { ...figures, ballots: shown, ok };
}
