export {
  OrganisationsPort,
  type OrganisationRef,
  type OrganisationVersion,
  type Predecessor,
} from './organisations.port';
