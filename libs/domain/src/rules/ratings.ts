import { foldVietnamese } from '../names/normalise';
import type { RatingLevel } from './types';

interface RatingRow {
  readonly level: RatingLevel;
  readonly name: string;
  readonly synonyms: readonly string[];
}

/** Best first; the place in the list is the rank. */
const rows: readonly RatingRow[] = [
  {
    level: 'hoan-thanh-xuat-sac',
    name: 'Hoàn thành xuất sắc nhiệm vụ',
    synonyms: ['HTXSNV', 'HTXS', 'HTXS NV', 'HT xuất sắc', 'HT xuất sắc NV', 'Hoàn thành xuất sắc', 'Xuất sắc'],
  },
  {
    level: 'hoan-thanh-tot',
    name: 'Hoàn thành tốt nhiệm vụ',
    synonyms: ['HTTNV', 'HTT', 'HTT NV', 'HT tốt', 'HT tốt NV', 'Hoàn thành tốt', 'Tốt'],
  },
  { level: 'hoan-thanh', name: 'Hoàn thành nhiệm vụ', synonyms: ['HTNV', 'HT NV', 'HT', 'Hoàn thành'] },
  {
    level: 'khong-hoan-thanh',
    name: 'Không hoàn thành nhiệm vụ',
    synonyms: [
      'KHTNV',
      'KHT NV',
      'KHT',
      'Không HTNV',
      'Không HT',
      'Không hoàn thành',
      'Chưa hoàn thành nhiệm vụ',
      'Chưa hoàn thành',
    ],
  },
];

const key = (text: string): string => foldVietnamese(text).replace(/[^a-z]/g, '');

const byText = new Map(
  rows.flatMap((row) => [row.level, row.name, ...row.synonyms].map((text) => [key(text), row.level] as const)),
);

/** Reads a rating as written in a list: code, full words or abbreviation, any case and accents. Null when it is none. */
export function recogniseRating(text: string): RatingLevel | null {
  return byText.get(key(text)) ?? null;
}

/** 4 for the best level down to 1: for comparing «at least». */
export function ratingRank(level: RatingLevel): number {
  return rows.length - rows.findIndex((row) => row.level === level);
}

/** «Hoàn thành tốt nhiệm vụ». */
export function ratingName(level: RatingLevel): string {
  return rows.find((row) => row.level === level)?.name ?? level;
}
