/** `3.800.000`: whole đồng with dots between thousands. Throws RangeError on fractions: money is whole numbers here. */
export function formatDong(amount: number): string {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`not a whole number of đồng: ${amount}`);
  return String(amount).replace(/\B(?=(\d{3})+(?!\d))/g, '.');
}

/** Smallest multiple of `unit` not below `amount`. Both whole numbers, `unit` above zero. */
export function roundUpTo(amount: number, unit: number): number {
  if (!Number.isSafeInteger(amount) || !Number.isSafeInteger(unit) || unit <= 0) {
    throw new RangeError(`cannot round ${amount} up to ${unit}`);
  }
  const over = ((amount % unit) + unit) % unit;
  return over === 0 ? amount : amount + unit - over;
}
