import { Module } from '@nestjs/common';
import { OrganisationModule } from '@gs/api-organisation';
import { OrganisationGrantsReader } from './lifeline/organisation-grants.reader';
import { SubjectReader } from './lifeline/subject.reader';
import { RegistryController } from './registry.controller';
import { SearchReader } from './search/search.reader';
import { CouncilTasks } from './todo/council-tasks';
import { DecisionTasks } from './todo/decision-tasks';
import { SentReader } from './todo/sent.reader';
import { SubmissionTasks } from './todo/submission-tasks';
import { TodoReader } from './todo/todo.reader';
import { VerifyReader } from './verify/verify.reader';

@Module({
  imports: [OrganisationModule],
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
