import { Module } from '@nestjs/common';
import { registerConstraints } from '@gs/api-platform';
import { SubjectsModule } from '@gs/api-subjects';
import { Comparer } from './batch';
import { LedgerController } from './ledger.controller';
import { LedgerImportService } from './ledger-import.service';
import { Ledger } from './persistence/ledger.repository';
import { CatalogueReader } from './read/catalogue.reader';
import { ImportsReader } from './read/imports.reader';
import { LineageReader } from './read/lineage.reader';
import { OnRecordReader } from './read/on-record.reader';
import { RowsReader } from './read/rows.reader';
import { LedgerRunner } from './runner';
import { RowSeal } from './seal';
import { SettleHandler } from './settle.handler';

// A decision issued the same moment wrote the grant first.
registerConstraints({ award_grant_once: 'STALE' });

/** The award ledger: what was decided before this system or outside it, file by file, no row dropped. */
@Module({
  imports: [SubjectsModule],
  controllers: [LedgerController],
  providers: [
    CatalogueReader,
    Comparer,
    ImportsReader,
    Ledger,
    LedgerImportService,
    LedgerRunner,
    LineageReader,
    OnRecordReader,
    RowSeal,
    RowsReader,
    SettleHandler,
  ],
  exports: [LedgerImportService, LineageReader],
})
export class LedgerModule {}
