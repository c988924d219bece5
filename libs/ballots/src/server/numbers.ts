/** The number that big-endian bytes stand for, as base64url or bytes. */
export function numberOf(bytes: string | Uint8Array | undefined): bigint {
  const hex = Buffer.from(typeof bytes === 'string' ? Buffer.from(bytes, 'base64url') : (bytes ?? [])).toString('hex');
  return hex === '' ? 0n : BigInt(`0x${hex}`);
}

/** Big-endian, of at least `length` bytes. */
export function bytesOf(value: bigint, length = 1): Buffer {
  const hex = value.toString(16).padStart(length * 2, '0');
  return Buffer.from(hex.length % 2 === 0 ? hex : `0${hex}`, 'hex');
}

/** The x with value·x ≡ 1 (mod modulus), by Euclid. @throws RangeError when they share a factor */
export function inverseOf(value: bigint, modulus: bigint): bigint {
  let [a, b] = [((value % modulus) + modulus) % modulus, modulus];
  let [x, y] = [1n, 0n];
  while (b !== 0n) {
    const quotient = a / b;
    [a, b] = [b, a - quotient * b];
    [x, y] = [y, x - quotient * y];
  }
  if (a !== 1n) throw new RangeError('no inverse');
  return ((x % modulus) + modulus) % modulus;
}
