export { nameKey } from './match/name-key';
export { FactsReader, type FactsBatch, type SubjectFacts, type SubjectInUnit, type UnitAsked } from './facts.port';
export { GrantsPort, type NewGrant } from './grants.port';
export {
  SubjectsPort,
  type CollectiveInput,
  type HouseholdInput,
  type PersonInput,
  type SubjectInput,
  type SubjectMatch,
  type SubjectRow,
} from './subjects.port';
export { RecordsImporter } from './import/records.importer';
export { linesInto, type Succession } from './read/lines-into';
export type { InitiativeInput, LeaveInput, RatingInput, RecordCount } from './records';
export { SubjectChanges, type OnSubjectChange } from './subject-changes';
export { SubjectsModule } from './subjects.module';
