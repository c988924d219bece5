import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ServerEvent } from './call';

const heartbeat = 20_000;

/** Sends server-sent events until the source ends or the reader leaves. */
export function sendEvents(request: FastifyRequest, reply: FastifyReply, events: AsyncIterable<ServerEvent>): void {
  const iterator = events[Symbol.asyncIterator]();
  const leave = (): void => void iterator.return?.();
  request.raw.once('close', leave);
  void reply
    .header('content-type', 'text/event-stream; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-accel-buffering', 'no')
    .send(Readable.from(frames(iterator), { objectMode: false }).once('close', leave));
}

async function* frames(iterator: AsyncIterator<ServerEvent>): AsyncGenerator<string> {
  yield 'retry: 3000\n\n';
  for (let next = iterator.next(); ;) {
    const result = await Promise.race([next, quiet()]);
    if (result === 'quiet') {
      yield ': còn đây\n\n';
      continue;
    }
    if (result.done === true) return;
    const { event, id, data } = result.value;
    yield `${event === undefined ? '' : `event: ${event}\n`}${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(data)}\n\n`;
    next = iterator.next();
  }
}

function quiet(): Promise<'quiet'> {
  return new Promise((resolve) => setTimeout(resolve, heartbeat, 'quiet' as const).unref());
}
