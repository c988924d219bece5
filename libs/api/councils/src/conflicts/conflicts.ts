import { conflictRules } from '@gs/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { SubjectChanges } from '@gs/api-subjects';
import type { Tx } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { ConflictsRepository } from '../persistence/conflicts.repository';
import { rollOf } from '../persistence/roll';
import { sessionPlace } from '../read/session-rows';
import { findConflicts, sinceDay } from './find-conflicts';

/**
 * Finds what ties members to items, by what is on record of both: when an item comes on the agenda, when the council or
 * the day changes, when something is recorded of a person, and once more before invitations and before a vote.
 */
@Injectable()
export class Conflicts implements OnModuleInit {
  constructor(
    private readonly repository: ConflictsRepository,
    private readonly changes: SessionChanges,
    private readonly subjects: SubjectChanges,
  ) {}

  onModuleInit(): void {
    this.subjects.register((tx, subjectIds) => this.findAgain(tx, subjectIds));
  }

  /** Looks at every item whose vote has not been opened. What somebody has decided stays decided. */
  async find(tx: Tx, sessionId: string): Promise<void> {
    const place = await sessionPlace(tx, sessionId);
    const items = await this.repository.openItems(tx, sessionId);
    if (place === null || items.length === 0) return;
    const members = await rollOf(tx, place.councilId, sessionId, place.day);
    const rules = conflictRules(place.day);
    const persons = [...new Set(members.flatMap(({ personIds }) => personIds))];
    const concerned = [...new Set(items.flatMap(({ concernedOrganisationIds }) => concernedOrganisationIds))];
    const years = rules.find(({ ground }) => ground === 'workplace')?.years;
    // Where time does not matter every place on record counts.
    const since = years == null ? '0001-01-01' : sinceDay(place.day, years);
    const found = findConflicts(items, members, {
      relations: await this.repository.relations(tx, persons, place.day),
      workplaces:
        concerned.length === 0
          ? []
          : await this.repository.workplaces(tx, persons, concerned, { on: place.day, since }),
      rules,
      ownUnitId: place.organisationId,
    });
    await this.repository.write(
      tx,
      items.map(({ id }) => id),
      found,
    );
  }

  /** Something on record of these persons has changed. */
  private async findAgain(tx: Tx, personIds: readonly string[]): Promise<void> {
    for (const sessionId of await this.repository.sessionsTouching(tx, personIds)) {
      await this.find(tx, sessionId);
      await this.changes.notify(tx, sessionId);
    }
  }
}
