import type { FastifyReply } from 'fastify';
import type { FileAnswer } from './call';

/** Sends a file so that the browser trusts its name and type only as far as we do. */
export function sendFile(reply: FastifyReply, file: FileAnswer): void {
  void reply
    .header('content-type', file.mediaType)
    .header('content-disposition', contentDisposition(file.name, file.inline === true))
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-store')
    .header(
      'content-security-policy',
      "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
    )
    .header('cross-origin-resource-policy', 'same-origin');
  if (file.size !== undefined) void reply.header('content-length', file.size);
  void reply.send(
    file.content instanceof Uint8Array && !Buffer.isBuffer(file.content) ? Buffer.from(file.content) : file.content,
  );
}

/** RFC 6266: an ASCII name for old programs, the whole one in UTF-8 for the others. */
export function contentDisposition(name: string, inline: boolean): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D')
    .replace(/[^\w.() -]/g, '_');
  const whole = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `${inline ? 'inline' : 'attachment'}; filename="${plain}"; filename*=UTF-8''${whole}`;
}
