export { RegistryModule } from './registry.module';
export { LedgerImportService, type LedgerFile, type LedgerReport } from './ledger/ledger-import.service';
export { Ledger } from './ledger/persistence/ledger.repository';
export { LedgerModule } from './ledger/ledger.module';
export { UnreadableLedger } from './ledger/read-file';
