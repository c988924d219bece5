import { Module } from '@nestjs/common';
import { FactsReader } from './facts.port';
import { GrantsPort } from './grants.port';
import { RecordsImporter } from './import/records.importer';
import { SubjectMatcher } from './match/subject-matcher';
import { GrantsWriter } from './persistence/grants.writer';
import { Records } from './persistence/records.repository';
import { SubjectWriter } from './persistence/subject-writer';
import { SqlFactsReader } from './read/facts.reader';
import { PredecessorFacts } from './read/predecessor-facts.reader';
import { IdentityCiphers } from './read/identity-cipher.reader';
import { SubjectCandidates } from './read/subject-candidates.reader';
import { SubjectSearch } from './read/subject-search.reader';
import { RevealIdentityNumber } from './reveal/reveal-identity-number.handler';
import { SubjectsController } from './search/subjects.controller';
import { SubjectsPort } from './subjects.port';

@Module({
  controllers: [SubjectsController],
  providers: [
    SubjectSearch,
    RevealIdentityNumber,
    SubjectCandidates,
    IdentityCiphers,
    SubjectWriter,
    Records,
    RecordsImporter,
    PredecessorFacts,
    { provide: SubjectsPort, useClass: SubjectMatcher },
    { provide: FactsReader, useClass: SqlFactsReader },
    { provide: GrantsPort, useClass: GrantsWriter },
  ],
  exports: [SubjectsPort, FactsReader, GrantsPort, RecordsImporter],
})
export class SubjectsModule {}
