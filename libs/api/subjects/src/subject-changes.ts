import { Injectable } from '@nestjs/common';
import type { Tx } from '@gs/api-platform';

/** Called within the transaction in which something on record of these subjects changed. */
export type OnSubjectChange = (tx: Tx, subjectIds: readonly string[]) => Promise<void>;

/** Where contexts that judge subjects register, in `onModuleInit`, to judge again what is open when their record changes. */
@Injectable()
export class SubjectChanges {
  private readonly listeners: OnSubjectChange[] = [];

  register(listener: OnSubjectChange): void {
    this.listeners.push(listener);
  }

  async tell(tx: Tx, subjectIds: readonly string[]): Promise<void> {
    for (const listener of this.listeners) await listener(tx, subjectIds);
  }
}
