export { migrate, readMigrations, type Migration } from './migrate';
export { prepareDatabase } from './prepare';
