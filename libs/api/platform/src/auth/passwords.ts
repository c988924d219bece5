import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

// OWASP's first choice for argon2id: 19 MiB, two passes, one lane.
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** argon2id. */
@Injectable()
export class Passwords {
  private decoy: Promise<string> | null = null;

  hash(password: string): Promise<string> {
    return hash(password.normalize('NFC'), cost);
  }

  /** Also takes its time when there is no such account (`null`), so that nobody learns which user names exist. */
  async verify(stored: string | null, password: string): Promise<boolean> {
    this.decoy ??= this.hash('không có tài khoản này');
    const matches = await verify(stored ?? (await this.decoy), password.normalize('NFC'));
    return stored !== null && matches;
  }
}
