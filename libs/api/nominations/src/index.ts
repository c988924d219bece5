export { NominationsPort } from './ports/nominations.port';
export type { AwardingDecision, PassedGroup, PassedNomination } from './ports/nominations.port';
