import { Injectable } from '@nestjs/common';
import type { Queryable, Tx } from '@gs/api-platform';
import { SubjectsPort } from '@gs/api-subjects';
import { contradicts, decisionWords, sameDecision } from './contradiction';
import { findingOf, type Finding } from './copy';
import { targetKey, type Claim, type Judged } from './judged';
import { Ledger, type NewLedgerGrant } from './persistence/ledger.repository';
import { OnRecordReader } from './read/on-record.reader';
import { sameHousehold } from './subject';

export interface Compared {
  readonly fresh: readonly (Judged & { readonly claim: Claim })[];
  readonly already: readonly Judged[];
  /** Those with a fault, also the ones that contradict what is on record. */
  readonly faulty: readonly Judged[];
}

/** Compares judged rows with what is on record, and makes the subjects that new grants need. */
@Injectable()
export class Comparer {
  constructor(
    private readonly onRecord: OnRecordReader,
    private readonly subjects: SubjectsPort,
    private readonly ledger: Ledger,
  ) {}

  /** Writes nothing. @param accepted true when an officer went over a contradiction with a reason */
  async compare(rows: readonly Judged[], on?: Queryable, accepted = false): Promise<Compared> {
    const good = rows.filter((row): row is Judged & { claim: Claim } => row.claim !== null);
    const known = await this.knownSubjects(good, on);
    const asked = good.flatMap((row) => {
      const subjectId = known.get(targetKey(row.claim.target));
      return subjectId === undefined ? [] : [{ row, subjectId, award: row.claim.award, year: row.claim.year }];
    });
    const decisions = await this.onRecord.decisions(asked, on);
    const held = new Map(asked.map(({ row }, at) => [row, decisions[at] ?? []]));
    const result = { fresh: [] as (typeof good)[number][], already: [] as Judged[], faulty: [] as Judged[] };
    for (const row of rows) {
      if (row.claim === null) {
        result.faulty.push(row);
        continue;
      }
      const claim = row.claim;
      const recorded = held.get(row as (typeof good)[number]) ?? [];
      const rival = recorded.find((decision) => contradicts(claim.award, claim, decision));
      // A number is kept once for a subject, award and year: no reason can make it two decisions.
      const sameNumber = rival !== undefined && rival.decisionNo === claim.decisionNo;
      if (recorded.some((decision) => sameDecision(claim, decision))) result.already.push(row);
      else if (rival !== undefined && (!accepted || sameNumber))
        result.faulty.push({
          ...row,
          findings: [...row.findings, contradiction(row, decisionWords(rival))],
          claim: null,
        });
      else result.fresh.push({ ...row, claim });
    }
    return result;
  }

  /** The grants of fresh rows, their subjects made where there were none. */
  async grantsOf(tx: Tx, fresh: Compared['fresh']): Promise<NewLedgerGrant[]> {
    const targets = fresh.map(({ claim }) => claim.target);
    const units = [...new Set(targets.flatMap((target) => (target.how === 'unit' ? [target.unitId] : [])))];
    const collectives = units.length === 0 ? new Map<string, string>() : await this.subjects.collectivesOf(tx, units);
    const known = await this.knownSubjects(fresh, tx);
    for (const [unit, id] of collectives) known.set(`unit ${unit}`, id);
    const unknown = new Map(
      targets.flatMap((target) =>
        target.how === 'new-household' && !known.has(targetKey(target)) ? [[targetKey(target), target] as const] : [],
      ),
    );
    const made = unknown.size === 0 ? [] : await this.ledger.addHouseholds(tx, [...unknown.values()]);
    [...unknown.keys()].forEach((key, at) => known.set(key, made[at] ?? ''));
    return fresh.map(({ claim, guesses, row }) => ({
      subjectId: known.get(targetKey(claim.target)) ?? '',
      claim,
      guesses,
      line: row.record.line,
    }));
  }

  /** Subject ids by target; those who have to be made are missing. */
  private async knownSubjects(
    rows: readonly (Judged & { readonly claim: Claim })[],
    on?: Queryable,
  ): Promise<Map<string, string>> {
    const known = new Map<string, string>();
    const units = new Set<string>();
    const places = new Set<string>();
    for (const { claim } of rows) {
      const { target } = claim;
      if (target.how === 'known') known.set(target.subjectId, target.subjectId);
      else if (target.how === 'unit') units.add(target.unitId);
      else places.add(target.organisationId);
    }
    if (units.size > 0)
      for (const [unit, id] of await this.onRecord.collectives([...units], on)) known.set(`unit ${unit}`, id);
    if (places.size > 0) {
      const households = await this.onRecord.households([...places], on);
      for (const { claim } of rows) {
        const { target } = claim;
        if (target.how !== 'new-household') continue;
        const found = households.find((household) => sameHousehold(household, target));
        if (found !== undefined) known.set(targetKey(target), found.id);
      }
    }
    return known;
  }
}

const contradiction = ({ row }: Judged, decision: string): Finding =>
  findingOf('DUPLICATE_CONTRADICTS', 'decisionNo', row.column('decisionNo'), { other: 'hồ sơ', decision });
