import { Module } from '@nestjs/common';
import { NominationsModule } from '@gs/api-nominations';
import { OrganisationModule } from '@gs/api-organisation';
import { LedgerModule } from './ledger/ledger.module';
import { OrganisationGrantsReader } from './read/organisation-grants.reader';
import { SubjectReader } from './read/subject.reader';
import { RegistryController } from './registry.controller';
import { SearchReader } from './read/search.reader';
import { CouncilTasks } from './read/todo/council-tasks';
import { DecisionTasks } from './read/todo/decision-tasks';
import { SentReader } from './read/todo/sent.reader';
import { SubmissionTasks } from './read/todo/submission-tasks';
import { TodoReader } from './read/todo/todo.reader';
import { VerifyReader } from './read/verify.reader';

@Module({
  imports: [OrganisationModule, NominationsModule, LedgerModule],
  controllers: [RegistryController],
  providers: [
    CouncilTasks,
    DecisionTasks,
    OrganisationGrantsReader,
    SearchReader,
    SentReader,
    SubjectReader,
    SubmissionTasks,
    TodoReader,
    VerifyReader,
  ],
})
export class RegistryModule {}
