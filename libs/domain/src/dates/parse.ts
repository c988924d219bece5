import { fromDayNumber, makeDate, type LocalDate } from './local-date';

const numeric = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/;
const inWords = /^(?:ngày\s+)?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/i;

/**
 * Reads a date as Vietnamese offices write it: `dd/mm/yyyy`, `d/m/yyyy`, with `-` or `.`, or
 * «ngày 5 tháng 3 năm 2025». Day always comes before month. Null for anything else and for days that do not exist.
 */
export function parseVietnameseDate(text: string): LocalDate | null {
  const clean = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const match = numeric.exec(clean) ?? inWords.exec(clean);
  if (!match) return null;
  return makeDate({ day: Number(match[1]), month: Number(match[2]), year: Number(match[3]) });
}

/** Day number of 1899-12-30, day zero of Excel's 1900 system for every serial after its false 29/2/1900. */
const excelEpoch = -25_569;
const falseLeapDay = 60;

/**
 * Day behind an Excel serial number (1900 system); the time of day is dropped. Serials below 61 are corrected for the
 * 29/2/1900 that Excel invents. Throws RangeError below 1 or when not a finite number.
 */
export function fromExcelSerial(serial: number): LocalDate {
  if (!Number.isFinite(serial) || serial < 1) throw new RangeError(`not an Excel date serial: ${serial}`);
  const whole = Math.floor(serial);
  return fromDayNumber(excelEpoch + whole + (whole < falseLeapDay ? 1 : 0));
}
