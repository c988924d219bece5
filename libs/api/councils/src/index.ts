export { AgendaKinds } from './agenda/agenda-kinds';
export type {
  AgendaDossier,
  AgendaOutcome,
  AgendaPort,
  AgendaSubject,
  EvidenceFile,
  ItemResult,
  ItemTally,
  LowerAward,
  QueueGroup,
  QueueItem,
  QueueQuery,
  SessionPlace,
} from './agenda/agenda-port';
export { CouncilsModule } from './councils.module';
export { itemHiddenFrom, personsOf } from './read/access';
export { CouncilsPort, type ActiveCouncil } from './read/councils.port';
