import type { VoteRecord } from '@gs/ballots';
import { offlinePage, offlineTemplate } from '@gs/ballots/server';
import type { FileAnswer } from '@gs/api-platform';

const mediaTypes = { json: 'application/json', html: 'text/html; charset=utf-8' } as const;

/** The record of a vote as a file: the data byte for byte as signed, or one page that counts it again without a network. */
export async function recordFile(
  { body, title }: { readonly body: string; readonly title: string },
  format: 'json' | 'html',
): Promise<FileAnswer> {
  const text = format === 'json' ? body : offlinePage(await offlineTemplate(), JSON.parse(body) as VoteRecord);
  const content = Buffer.from(text, 'utf8');
  const name = `Hồ sơ kiểm phiếu - ${title}.${format}`;
  return { content, name, mediaType: mediaTypes[format], size: content.byteLength };
}
