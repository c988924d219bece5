import { Module } from '@nestjs/common';
import { FactsReader } from './facts.port';
import { GrantsPort } from './grants.port';
import { GrantsWriter } from './import/grants.writer';
import { RecordsImporter } from './import/records.importer';
import { SubjectMatcher } from './match/subject-matcher';
import { SubjectWriter } from './match/subject-writer';
import { SqlFactsReader } from './read/facts.reader';
import { RevealIdentityNumber } from './reveal/reveal-identity-number.handler';
import { SubjectSearch } from './search/subject-search.reader';
import { SubjectsController } from './search/subjects.controller';
import { SubjectsPort } from './subjects.port';

@Module({
  controllers: [SubjectsController],
  providers: [
    SubjectSearch,
    RevealIdentityNumber,
    SubjectWriter,
    RecordsImporter,
    { provide: SubjectsPort, useClass: SubjectMatcher },
    { provide: FactsReader, useClass: SqlFactsReader },
    { provide: GrantsPort, useClass: GrantsWriter },
  ],
  exports: [SubjectsPort, FactsReader, GrantsPort, RecordsImporter],
})
export class SubjectsModule {}
