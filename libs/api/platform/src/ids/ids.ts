import { randomFillSync, randomInt } from 'node:crypto';

/** Values of the 12 bits after the milliseconds: a counter within one millisecond. */
const counterSize = 0x1000;

/** Random bytes are asked of the system a page at a time: an import makes a hundred thousand identifiers. */
const pool = Buffer.alloc(4096);
let used = pool.length;

function randomPart(bytes: Buffer): void {
  if (used + bytes.length > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  pool.copy(bytes, 0, used, used + bytes.length);
  used += bytes.length;
}

let lastMillisecond = 0;
let counter = 0;

/**
 * A UUID version 7 (RFC 9562): 48 bits of milliseconds, 12 bits that count within one millisecond, 62 random bits. Of
 * one process each sorts after the one before it, so what was made together stays in the order it was made.
 */
export function uuidv7(now: number = Date.now()): string {
  if (now > lastMillisecond) {
    lastMillisecond = now;
    // Begun in the lower half, so that there is room to count.
    counter = randomInt(counterSize / 2);
  } else if (++counter === counterSize) {
    lastMillisecond += 1;
    counter = 0;
  }
  const bytes = Buffer.allocUnsafe(16);
  randomPart(bytes.subarray(8));
  bytes.writeUIntBE(lastMillisecond, 0, 6);
  bytes.writeUInt16BE(0x7000 | counter, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/** Makes identifiers. Injected, so that a test can count 1, 2, 3. */
export abstract class Ids {
  abstract next(): string;
}

export class RandomIds extends Ids {
  next(): string {
    return uuidv7();
  }
}
