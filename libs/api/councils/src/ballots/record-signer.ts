import { recordKey, type RecordKey } from '@gs/ballots/server';
import { CONFIG, masterKey, type Config } from '@gs/api-platform';
import { Inject, Injectable } from '@nestjs/common';

/** What the installation signs receipts and records with: one key, always the same, derived from the server's own. */
@Injectable()
export class RecordSigner {
  readonly key: RecordKey;

  constructor(@Inject(CONFIG) config: Config) {
    this.key = recordKey(masterKey(config));
  }
}
