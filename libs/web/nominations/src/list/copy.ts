import { outcomeCopy, type StateCopy } from '@gs/web-platform';
import type { Standing } from './words';

/** How each standing is shown. */
export const standingCopy: Readonly<Record<Standing, StateCopy>> = {
  unmet: outcomeCopy.unmet,
  hold: outcomeCopy.hold,
  warning: { label: 'Cảnh báo', tone: 'warning' },
  unknown: outcomeCopy.unknown,
  'to-confirm': { label: 'Cần xác nhận', tone: 'unknown' },
  'passed-over': { label: 'Đã cho qua', tone: 'written' },
  met: outcomeCopy.met,
};
