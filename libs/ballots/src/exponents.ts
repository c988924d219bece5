/**
 * Public exponents of a vote's items: one modulus for the vote, a prime of its own for every item.
 *
 * Why one modulus with distinct prime exponents is safe here. A credential of item k is an e_k-th root of a padded digest.
 * Chaum gave coins of different worth different exponents under one modulus in the same way, and Amjad, Yeo and Yung
 * («RSA Blind Signatures with Public Metadata», 2023) prove one-more unforgeability of the scheme that derives the exponent
 * from public metadata, as long as no exponent divides a product of the others. Distinct primes do that by construction:
 *
 * - roots for exponents that are coprime do not give one another: from y = x^(1/e_j) an e_k-th root of x would need
 *   e_k to divide a power of e_j. (Shamir's trick goes the other way: it joins two roots of one value into a root for the
 *   product, and so yields no signature that was not paid for by one.)
 * - a member gets one signature per exponent, all asked in one request before the first answer, so nothing is signed twice.
 * - what is signed is a PSS encoding of a digest: the product of two such is none, so roots cannot be combined.
 *
 * The exponents are small (17 to 20 bits), so a verification costs what it costs with 65537, in every browser; the
 * 75,000 primes between the limits are far more than a vote has items.
 */
export const exponentLimits = { least: 65_537, most: 1_048_576 } as const;

/** 65537, 65539, 65543, …: the primes from 65537 on, in order. Whoever makes a key skips those that divide its φ. */
export function* itemExponents(): Generator<number, void, undefined> {
  for (let candidate: number = exponentLimits.least; candidate < exponentLimits.most; candidate += 2)
    if (isPrime(candidate)) yield candidate;
}

/** By trial: the numbers are below 2^20. */
export function isPrime(candidate: number): boolean {
  if (!Number.isSafeInteger(candidate) || candidate < 2) return false;
  for (let divisor = 2; divisor * divisor <= candidate; divisor++) if (candidate % divisor === 0) return false;
  return true;
}

/** The exponent as a JSON Web Key has it: big-endian bytes without leading zeros. */
export function exponentBytes(exponent: number): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (let rest = exponent; rest > 0; rest = Math.floor(rest / 256)) bytes.unshift(rest % 256);
  return Uint8Array.from(bytes);
}
