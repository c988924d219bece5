import { isLocalDate } from '@gs/domain';
import { fromBase64Url } from '../bytes';

/** Somebody's data is not what it claims to be: where, and what was expected. */
export class NotARecord extends Error {}

/** Reads a value found at a path, or throws `NotARecord`. */
export type Reader<T> = (value: unknown, path: string) => T;

const refuse = (path: string, expected: string): never => {
  throw new NotARecord(`${path === '' ? 'tệp' : path}: cần ${expected}`);
};

export const text =
  (longest: number): Reader<string> =>
  (value, path) =>
    typeof value === 'string' && value.length <= longest ? value : refuse(path, `chuỗi không quá ${longest} ký tự`);

export const count: Reader<number> = (value, path) =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 && value <= 1_000_000
    ? value
    : refuse(path, 'số nguyên không âm');

export const positive: Reader<number> = (value, path) =>
  count(value, path) > 0 ? (value as number) : refuse(path, 'số nguyên dương');

export const flag: Reader<boolean> = (value, path) =>
  typeof value === 'boolean' ? value : refuse(path, 'true hoặc false');

export const day: Reader<string> = (value, path) =>
  typeof value === 'string' && isLocalDate(value) ? value : refuse(path, 'một ngày, dạng 2026-11-22');

export const hash: Reader<string> = (value, path) =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value) ? value : refuse(path, '64 chữ số thập lục phân');

/** Bytes of this length as base64url, in their one spelling. */
export const bytes =
  (length: number): Reader<string> =>
  (value, path) => {
    if (typeof value !== 'string' || value.length !== Math.ceil((length * 4) / 3))
      return refuse(path, `${length} byte dạng base64url`);
    try {
      fromBase64Url(value);
      return value;
    } catch {
      return refuse(path, `${length} byte dạng base64url`);
    }
  };

export const oneOf =
  <T extends string>(...known: readonly T[]): Reader<T> =>
  (value, path) =>
    known.find((each) => each === value) ?? refuse(path, `một trong ${known.join(', ')}`);

export const orNull =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (value, path) =>
    value === null ? null : reader(value, path);

export const list =
  <T>(reader: Reader<T>, most: number): Reader<T[]> =>
  (value, path) => {
    if (!Array.isArray(value) || value.length > most) return refuse(path, `danh sách không quá ${most} phần tử`);
    return Array.from(value, (each: unknown, at) => reader(each, `${path}[${at}]`));
  };

/** An object with these names and no other: nothing rides along that nobody looks at. */
export const shape =
  <T>(readers: { readonly [name in keyof T]: Reader<T[name]> }): Reader<T> =>
  (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(path, 'một đối tượng');
    const given = value as Readonly<Record<string, unknown>>;
    const extra = Object.keys(given).find((name) => !Object.hasOwn(readers, name));
    if (extra !== undefined) return refuse(path, `không có «${extra.slice(0, 40)}»`);
    const names = Object.keys(readers) as (keyof T & string)[];
    return Object.fromEntries(
      names.map((name) => {
        if (!Object.hasOwn(given, name)) refuse(path, `có «${name}»`);
        return [name, readers[name](given[name], path === '' ? name : `${path}.${name}`)];
      }),
    ) as T;
  };
