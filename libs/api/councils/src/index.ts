export { AgendaKinds } from './agenda/agenda-kinds';
export type {
  AgendaOutcome,
  AgendaPort,
  AgendaSubject,
  ItemResult,
  ItemTally,
  QueueGroup,
  QueueQuery,
  SessionPlace,
} from './agenda/agenda-port';
export { CouncilsModule } from './councils.module';
export { CouncilsPort, type ActiveCouncil } from './read/councils.port';
