export { AccountsPort, type AccountRef } from './accounts.port';
