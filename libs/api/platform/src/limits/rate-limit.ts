import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';

interface Bucket {
  tokens: number;
  at: number;
}

const most = 20_000;

/** A token bucket per sender, in memory: for routes open to anybody. */
@Injectable()
export class RateLimit {
  private readonly buckets = new Map<string, Bucket>();
  private readonly perMinute: number;

  constructor(@Inject(CONFIG) config: Pick<Config, 'publicPerMinute'>) {
    this.perMinute = config.publicPerMinute;
  }

  /** Takes one token of a sender. @returns false when none is left */
  take(sender: string, now: number = performance.now()): boolean {
    const bucket = this.buckets.get(sender) ?? { tokens: this.perMinute, at: now };
    const tokens = Math.min(this.perMinute, bucket.tokens + ((now - bucket.at) * this.perMinute) / 60_000);
    if (this.buckets.size >= most && !this.buckets.has(sender)) this.buckets.clear();
    this.buckets.set(sender, { tokens: tokens >= 1 ? tokens - 1 : tokens, at: now });
    return tokens >= 1;
  }
}
