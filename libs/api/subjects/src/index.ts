export { nameKey } from './match/name-key';
export { FactsReader, type SubjectFacts } from './facts.port';
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
export type { InitiativeInput, RatingInput, RecordCount } from './records';
export { SubjectsModule } from './subjects.module';
