import { cite } from './cites';
import type { Cite, RatingLevel } from './types';

export interface Share {
  readonly num: number;
  readonly den: number;
}

interface Standard<T> {
  readonly value: T;
  readonly cite: Cite;
}

const law = (clause: string): Cite => cite('L2022', clause, 'V');

/** Figures of the title and form standards of L2022. L2026 has no confirmed figures: these stay, with its flag. */
export const standards = {
  ldtt: { rating: at<RatingLevel>('hoan-thanh-tot', law('khoản 1 Điều 24')) },
  cstdCoSo: {
    rating: at<RatingLevel>('hoan-thanh-xuat-sac', law('khoản 2 Điều 23')),
    merit: law('khoản 2 Điều 23'),
    ldtt: law('khoản 1 Điều 23'),
    draft2026: cite('L2026', 'sửa đổi Điều 23 (theo dự thảo tháng 12/2025)', 'V2'),
  },
  ttLdtt: {
    rating: at<RatingLevel>('hoan-thanh-tot', law('Điều 28')),
    share: at<Share>({ num: 70, den: 100 }, law('Điều 28')),
    noDiscipline: law('Điều 28'),
  },
  ttLdxs: {
    rating: at<RatingLevel>('hoan-thanh-xuat-sac', law('điểm a khoản 1 Điều 27')),
    completed: at<Share>({ num: 100, den: 100 }, law('điểm c khoản 1 Điều 27')),
    share: at<Share>({ num: 70, den: 100 }, law('điểm c khoản 1 Điều 27')),
    cstdCoSo: at(1, law('điểm d khoản 1 Điều 27')),
  },
  bkTinh: {
    merit: law('Điều 74'),
    movement: law('điểm a khoản 1 Điều 74'),
    sudden: law('điểm b khoản 1 Điều 74'),
    contribution: law('điểm c khoản 1 Điều 74'),
    worker: law('khoản 2 Điều 74'),
    chain: {
      consecutiveYears: 2,
      initiatives: 2,
      rating: 'hoan-thanh-xuat-sac' as RatingLevel,
      title: 'cstd-co-so',
      cite: law('điểm d khoản 1 Điều 74'),
      reading: cite('CV1168', 'cách hiểu điểm d khoản 1 Điều 74', 'V2'),
    },
    collectiveChain: {
      consecutiveYears: 2,
      rating: 'hoan-thanh-xuat-sac' as RatingLevel,
      title: 'tt-ldxs',
      cite: law('Điều 74'),
    },
  },
  gk: { rating: at<RatingLevel>('hoan-thanh', law('khoản 1 Điều 75')), merit: law('khoản 1 Điều 75') },
  common: {
    hold: cite('ND152', 'khoản 4 Điều 4', 'V'),
    discipline: cite('ND152', 'khoản 4 Điều 4', 'V'),
    once: law('khoản 2 Điều 5'),
    sudden: cite('ND152', 'khoản 3 Điều 4', 'V'),
    suddenTypes: ['dot-xuat', 'chuyen-de', 'phong-trao-chuyen-de'],
    initiativeOnce: cite('CV5007', 'mục III.5c', 'V'),
    interval: cite('ND98', 'khoản 9 Điều 30', 'V'),
    dossier: law('Điều 84'),
    voteResult: cite('ND98', 'điểm c khoản 2 Điều 34', 'V'),
    unconfirmed: cite('L2026', 'Điều 4', 'V2'),
    conduct: law('Điều 5'),
  },
} as const;

function at<T>(value: T, source: Cite): Standard<T> {
  return { value, cite: source };
}
