import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { importGrants } from '../lists/grants';
import { importList } from '../lists/list';
import { lists } from '../lists';
import type { ImportReport } from '../report';
import { importAccounts } from './accounts';
import { importCouncils } from './councils';
import { importSessions } from './history';
import { refuseWhereWorkIsReal } from './real-work';
import { importTies } from './ties';

/** The invented province that comes with the sources. */
export const sampleFolder = join(__dirname, '..', '..', '..', '..', 'samples', 'lam-son');

/**
 * Loads the whole sample province in the order in which one file leans on another. Each file is kept as a whole or not at
 * all (the history of awards in batches), and what is there already is left as it is: a load that was cut off may simply be
 * run again.
 * @param told called after each file
 */
export async function loadSample(
  app: INestApplicationContext,
  told: (report: ImportReport) => void = () => undefined,
  folder: string = sampleFolder,
): Promise<ImportReport[]> {
  await refuseWhereWorkIsReal(app);
  const steps: readonly (() => Promise<ImportReport>)[] = [
    () => importList(app, lists.organisations, join(folder, 'don-vi.csv')),
    () => importList(app, lists.duties, join(folder, 'nhiem-vu.csv')),
    () => importList(app, lists.people, join(folder, 'nguoi.csv')),
    () => importList(app, lists.ratings, join(folder, 'xep-loai.csv')),
    () => importList(app, lists.initiatives, join(folder, 'sang-kien.csv')),
    () => importGrants(app, join(folder, 'lich-su-khen-thuong.csv')),
    () => importAccounts(app, join(folder, 'tai-khoan-trinh-dien.json')),
    () => importCouncils(app, join(folder, 'hoi-dong.json')),
    () => importTies(app, join(folder, 'quan-he.json')),
    () => importSessions(app, join(folder, 'phien-hop.json')),
  ];
  const reports: ImportReport[] = [];
  for (const step of steps) {
    const report = await step();
    reports.push(report);
    told(report);
  }
  return reports;
}
