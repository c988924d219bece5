import './persistence/constraints';
import { Module } from '@nestjs/common';
import { NominationsModule } from '@gs/api-nominations';
import { OrganisationModule } from '@gs/api-organisation';
import { SubjectsModule } from '@gs/api-subjects';
import { CheckEvidenceReader } from './checks/evidence.reader';
import { Competence } from './common/competence';
import { CandidatesReader } from './compose/candidates.reader';
import { CreateDecisionHandler } from './compose/create-decision.handler';
import { DecisionsController } from './decisions.controller';
import { CancelDecisionHandler } from './edit/cancel-decision.handler';
import { UpdateDecisionHandler } from './edit/update-decision.handler';
import { IssueDecisionHandler } from './issue/issue-decision.handler';
import { DecisionPapers } from './papers/decision-papers';
import { DecisionDesk } from './persistence/decision-desk';
import { Recipients } from './persistence/recipients';
import { DecisionFactsReader } from './read/decision.facts';
import { DecisionListReader } from './read/decision-list.reader';
import { DecisionDetail } from './read/detail';
import { SigningController } from './signing/signing.controller';
import { SigningHandler } from './signing/signing.handler';

@Module({
  imports: [OrganisationModule, SubjectsModule, NominationsModule],
  controllers: [DecisionsController, SigningController],
  providers: [
    CandidatesReader,
    CancelDecisionHandler,
    CheckEvidenceReader,
    Competence,
    CreateDecisionHandler,
    DecisionDesk,
    DecisionDetail,
    DecisionFactsReader,
    DecisionListReader,
    DecisionPapers,
    IssueDecisionHandler,
    Recipients,
    SigningHandler,
    UpdateDecisionHandler,
  ],
})
export class DecisionsModule {}
