import { normaliseText, recogniseRating } from '@gs/domain';
import type { Declared } from '../../evaluation/evaluator';
import type { ListRow } from '../row';

const codeShape = /[A-Za-z]+[-–]?\d+(?:[-/]\d+)*/g;

/** Rating and initiatives as the list declares them; what cannot be read is told and left out. */
export function readDeclared(row: ListRow): Declared {
  const ratingText = normaliseText(row.text('rating'));
  const rating = ratingText === '' ? null : recogniseRating(ratingText);
  if (ratingText !== '' && rating === null) row.tell('rating', 'RATING_UNKNOWN', { text: ratingText });
  const codes = [...normaliseText(row.text('initiative')).matchAll(codeShape)].map((match) => match[0].toUpperCase());
  return {
    ...(rating === null ? {} : { rating }),
    ...(codes.length === 0 ? {} : { initiativeCodes: [...new Set(codes)] }),
  };
}
