import { Injectable } from '@nestjs/common';
import { Clock, type LocalDate, type Queryable } from '@gs/api-platform';
import { ListFiguresReader } from '../read/list-figures.reader';
import { checkCaps, type ListCheck } from './caps';

interface CheckedList {
  readonly id: string;
  readonly receivedOn: LocalDate | null;
}

/** Checks that no single nomination can answer: how many of them a unit may put forward. */
@Injectable()
export class ListChecker {
  constructor(
    private readonly clock: Clock,
    private readonly figures: ListFiguresReader,
  ) {}

  /** @param without ids of nominations that are kept from whoever asks */
  async of(db: Queryable, { id, receivedOn }: CheckedList, without: readonly string[] = []): Promise<ListCheck[]> {
    const today = this.clock.today();
    return checkCaps(await this.figures.of(db, id, today, without), receivedOn ?? today);
  }

  /**
   * Caps that somebody has to answer for. Whatever its clause, a cap warns and never blocks here: it is counted from the
   * ratings on record, and those of a unit may not all have been handed in.
   */
  async broken(db: Queryable, list: CheckedList): Promise<ListCheck[]> {
    return (await this.of(db, list)).filter(({ outcome }) => outcome === 'unmet');
  }
}
