export { OrganisationModule } from './organisation.module';
export { OrganisationsPort, type OrganisationRef, type OrganisationVersion } from './organisations.port';
export {
  OrganisationsImporter,
  type DutyInput,
  type HeldPeriod,
  type ImportCount,
  type OrganisationVersionInput,
} from './persistence/organisations.importer';
export { searchKey } from './read/search-key';
