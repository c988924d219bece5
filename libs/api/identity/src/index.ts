export { AccountsPort, type AccountRef } from './accounts.port';
export { AccountsImporter, type AccountInput } from './accounts/accounts.importer';
export { IdentityModule } from './identity.module';
export type { AssignmentInput } from './persistence/accounts.repository';
