export { NominationsModule } from './nominations.module';
export { NominationImportService, type ImportRun } from './import-list/import.service';
export { KeptNominations } from './read/kept';
export { NominationsPort } from './ports/nominations.port';
export type { AwardingDecision, PassedGroup, PassedNomination } from './ports/nominations.port';
export { Rehearsal, type Rehearsed } from './rehearsal/rehearsal.service';
export { rehearsalTable } from './rehearsal/workbook';
