/** A fresh idempotency key. `randomUUID` exists only over HTTPS and on localhost; an office network may have neither. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
