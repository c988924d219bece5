import { Module } from '@nestjs/common';
import { registerConstraints } from '@gs/api-platform';
import { FactsReader } from './facts.port';
import { GrantsPort } from './grants.port';
import { RecordsImporter } from './import/records.importer';
import { SubjectMatcher } from './match/subject-matcher';
import { GrantsWriter } from './persistence/grants.writer';
import { Records } from './persistence/records.repository';
import { SubjectWriter } from './persistence/subject-writer';
import { ProofRecords } from './persistence/proof-records.repository';
import { ProofRecordsController } from './proof-records/proof-records.controller';
import { ProofRecordsHandler } from './proof-records/proof-records.handler';
import { ProofRecordsReader } from './read/proof-records.reader';
import { RecordedFactsReader } from './read/recorded-facts.reader';
import { PredecessorFacts } from './read/predecessor-facts.reader';
import { IdentityCiphers } from './read/identity-cipher.reader';
import { SubjectCandidates } from './read/subject-candidates.reader';
import { SubjectSearch } from './read/subject-search.reader';
import { RevealIdentityNumber } from './reveal/reveal-identity-number.handler';
import { SubjectsController } from './search/subjects.controller';
import { Ties } from './persistence/ties.repository';
import { TiesReader } from './read/ties.reader';
import { SubjectChanges } from './subject-changes';
import { SubjectsPort } from './subjects.port';
import { TiesController } from './ties/ties.controller';
import { TiesHandler } from './ties/ties.handler';

registerConstraints({
  subject_leave_once: 'RECORD_KNOWN',
  subject_transfer_once: 'RECORD_KNOWN',
  initiative_use_once: 'RECORD_KNOWN',
  grant_basis_once: 'RECORD_KNOWN',
  person_relation_once: 'RECORD_KNOWN',
  initiative_author_once: 'RECORD_KNOWN',
});

@Module({
  controllers: [SubjectsController, ProofRecordsController, TiesController],
  providers: [
    SubjectSearch,
    RevealIdentityNumber,
    SubjectCandidates,
    IdentityCiphers,
    SubjectWriter,
    Records,
    RecordsImporter,
    PredecessorFacts,
    ProofRecords,
    ProofRecordsReader,
    ProofRecordsHandler,
    Ties,
    TiesReader,
    TiesHandler,
    SubjectChanges,
    { provide: SubjectsPort, useClass: SubjectMatcher },
    { provide: FactsReader, useClass: RecordedFactsReader },
    { provide: GrantsPort, useClass: GrantsWriter },
  ],
  exports: [SubjectChanges, SubjectsPort, FactsReader, GrantsPort, RecordsImporter],
})
export class SubjectsModule {}
