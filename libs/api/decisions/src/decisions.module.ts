import './persistence/constraints';
import { Module } from '@nestjs/common';
import { NominationsModule } from '@gs/api-nominations';
import { OrganisationModule } from '@gs/api-organisation';
import { SubjectsModule } from '@gs/api-subjects';
import { Competence } from './common/competence';
import { CreateDecisionHandler } from './compose/create-decision.handler';
import { DecisionsController } from './decisions.controller';
import { CancelDecisionHandler } from './edit/cancel-decision.handler';
import { UpdateDecisionHandler } from './edit/update-decision.handler';
import { IssueDecisionHandler } from './issue/issue-decision.handler';
import { DecisionPapers } from './papers/decision-papers';
import { DecisionEvents } from './persistence/decision-events';
import { DecisionDesk } from './persistence/decision-desk';
import { DecisionsRepository } from './persistence/decisions.repository';
import { Recipients } from './persistence/recipients';
import { AnnexReader } from './read/annex.reader';
import { CandidatesReader } from './read/candidates.reader';
import { DecisionFactsReader } from './read/decision.facts';
import { DecisionListReader } from './read/decision-list.reader';
import { DecisionDetail } from './read/detail';
import { CheckEvidenceReader } from './read/evidence.reader';
import { DecisionHistoryReader } from './read/history.reader';
import { SigningController } from './signing/signing.controller';
import { SigningHandler } from './signing/signing.handler';

@Module({
  imports: [OrganisationModule, SubjectsModule, NominationsModule],
  controllers: [DecisionsController, SigningController],
  providers: [
    AnnexReader,
    CandidatesReader,
    CancelDecisionHandler,
    CheckEvidenceReader,
    Competence,
    CreateDecisionHandler,
    DecisionDesk,
    DecisionDetail,
    DecisionEvents,
    DecisionHistoryReader,
    DecisionFactsReader,
    DecisionListReader,
    DecisionPapers,
    DecisionsRepository,
    IssueDecisionHandler,
    Recipients,
    SigningHandler,
    UpdateDecisionHandler,
  ],
})
export class DecisionsModule {}
