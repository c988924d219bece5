/** The code of a file system error ('ENOENT', 'EEXIST'), whatever realm made it. */
export function errorCode(error: unknown): string | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : null;
}
