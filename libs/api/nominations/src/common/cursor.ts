/** Where the next page begins: the sort key of the last row shown. Opaque to the caller. */
export function encodeCursor(parts: readonly (string | number)[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url');
}

/** Null for a cursor that is absent or was not made here: the list then starts anew. */
export function decodeCursor(cursor: string | undefined, length: number): string[] | null {
  if (cursor === undefined) return null;
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(parts) && parts.length === length ? parts.map(String) : null;
  } catch {
    return null;
  }
}
