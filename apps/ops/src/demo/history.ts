import { basename } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { Ids, UnitOfWork, type Tx } from '@gs/api-platform';
import { OrganisationsPort, type OrganisationVersion } from '@gs/api-organisation';
import { RecordsImporter, SubjectsPort, type SubjectRow } from '@gs/api-subjects';
import { OperatorError, type ImportReport } from '../report';
import { writeDecision } from './history-decision';
import { writeSession } from './history-session';
import { readJson } from './read-json';
import { sessionsFile, type HistoryItem, type HistorySession } from './shapes';

/** A subject of a past session under the unit as it was on that day. */
export interface PastItem extends HistoryItem {
  readonly subject: SubjectRow;
  readonly unitId: string;
  readonly unitName: string;
}

export interface PastCouncil {
  readonly id: string;
  readonly unit: OrganisationVersion;
  readonly members: readonly { readonly id: string; readonly seat: number; readonly role: string }[];
}

/** Sessions that were held and decided before the system came: closed, with the decision they led to. */
export async function importSessions(app: INestApplicationContext, file: string): Promise<ImportReport> {
  const { sessions } = readJson(file, sessionsFile);
  const added = await app.get(UnitOfWork).run(async (tx) => {
    let count = 0;
    for (const session of sessions) count += (await addSession(app, tx, session)) ? 1 : 0;
    return count;
  });
  return { file: basename(file), kind: 'sessions', read: sessions.length, added, changed: 0, setAside: [] };
}

async function addSession(app: INestApplicationContext, tx: Tx, session: HistorySession): Promise<boolean> {
  const day = session.scheduledAt.slice(0, 10);
  const council = await councilOf(app, tx, session, day);
  const known = await tx.query(`SELECT 1 FROM council_session WHERE council_id = $1 AND scheduled_at = $2`, [
    council.id,
    session.scheduledAt,
  ]);
  if (known.length > 0) return false;
  const items = await itemsOf(app, tx, session, day);
  const id = app.get(Ids).next();
  const passed = await writeSession(tx, app.get(Ids), { id, session, council, items, day });
  await writeDecision(app, tx, { sessionId: id, session, council, passed });
  await tx.audit({ action: 'session.import', kind: 'session', id, facts: { items: items.length } });
  return true;
}

async function councilOf(
  app: INestApplicationContext,
  tx: Tx,
  session: HistorySession,
  day: string,
): Promise<PastCouncil> {
  const organisations = app.get(OrganisationsPort);
  const unit = await organisations.byCode(session.unit, tx);
  const version = unit === null ? null : await organisations.versionOn(unit.id, day, tx);
  const rows = await tx.query<{ id: string }>(`SELECT id FROM council WHERE organisation_id = $1 AND valid_from = $2`, [
    unit?.id ?? null,
    session.councilFrom,
  ]);
  const id = rows[0]?.id;
  if (id === undefined || version === null)
    throw new OperatorError(`${session.title}: chưa có Hội đồng của «${session.unit}» từ ${session.councilFrom}.`);
  const members = await tx.query<PastCouncil['members'][number]>(
    `SELECT id, seat, role FROM council_member WHERE council_id = $1 AND $2::date BETWEEN valid_from AND COALESCE(valid_to, 'infinity') ORDER BY seat`,
    [id, day],
  );
  return { id, unit: version, members };
}

async function itemsOf(
  app: INestApplicationContext,
  tx: Tx,
  session: HistorySession,
  day: string,
): Promise<PastItem[]> {
  const organisations = app.get(OrganisationsPort);
  const subjects = app.get(SubjectsPort);
  const units = await organisations.byCodes(
    session.items.flatMap((item) => item.collectiveOf ?? []),
    tx,
  );
  const collectives = await subjects.collectivesOf(
    tx,
    [...units.values()].map(({ id }) => id),
  );
  const persons = await app.get(RecordsImporter).personsByNumber(
    session.items.flatMap((item) => item.identityNumber ?? []),
    tx,
  );
  const rows = await subjects.byIds([...collectives.values(), ...persons.values()], tx);
  const unitIds = [...rows.values()].map(({ organisationId }) => organisationId);
  const names = await organisations.refsOn(unitIds, day, tx);
  return session.items.map((item) => {
    const unit = units.get(item.collectiveOf ?? '');
    const subjectId = unit === undefined ? persons.get(item.identityNumber ?? '') : collectives.get(unit.id);
    const subject = rows.get(subjectId ?? '');
    const name = names.get(subject?.organisationId ?? '');
    if (subject === undefined || name === undefined)
      throw new OperatorError(
        `${session.title}: chưa có «${item.collectiveOf ?? item.identityNumber ?? ''}». Nhập đơn vị và người trước.`,
      );
    return { ...item, subject, unitId: name.id, unitName: name.name };
  });
}
