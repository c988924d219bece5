import type { SessionDetailView } from '@gs/contracts';
import { blocksOf } from './blocks';
import type { MinutesVersion } from './words';

const version = (change: Partial<MinutesVersion>): MinutesVersion => ({
  id: crypto.randomUUID(),
  paper: 'session-minutes',
  voteId: null,
  voteTitle: '',
  number: 1,
  note: '',
  madeAt: '2026-11-26T09:00:00Z',
  madeBy: 'Bế Thị Ngọc Yến',
  pdfSha256: '0'.repeat(64),
  isLatest: true,
  signatures: [],
  maySignAs: [],
  ...change,
});
const session = (state: string): SessionDetailView =>
  ({
    state,
    votes: [
      { id: 'counted', title: 'Bằng khen', round: 1, state: 'closed' },
      { id: 'again', title: 'Bằng khen', round: 2, state: 'closed' },
      { id: 'waiting', title: 'Cờ thi đua', round: 1, state: 'prepared' },
    ],
  }) as unknown as SessionDetailView;

describe('the papers of a session', () => {
  it('are its minutes and the tally of each vote that was counted, told apart by round', () => {
    expect(blocksOf(session('open'), []).map(({ title }) => title)).toEqual([
      'Biên bản họp',
      'Biên bản kiểm phiếu: Bằng khen',
      'Biên bản kiểm phiếu: Bằng khen, vòng 2',
    ]);
  });

  it('have their own versions, the latest first', () => {
    const versions = [
      version({ number: 1, isLatest: false }),
      version({ number: 2 }),
      version({ paper: 'tally-minutes', voteId: 'counted', number: 7 }),
    ];
    const [minutes, tally] = blocksOf(session('closed'), versions);
    expect(minutes?.versions.map(({ number }) => number)).toEqual([2, 1]);
    expect(tally?.versions.map(({ number }) => number)).toEqual([7]);
  });

  it('cannot be frozen before the session has met', () => {
    expect(blocksOf(session('planned'), [])[0]?.isReady).toBe(false);
    expect(blocksOf(session('open'), [])[0]?.isReady).toBe(true);
  });
});
