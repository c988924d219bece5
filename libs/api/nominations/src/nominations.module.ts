import { Module } from '@nestjs/common';
import { registerConstraints } from '@gs/api-platform';
import { AwardsModule } from '@gs/api-awards';
import { CouncilsModule } from '@gs/api-councils';
import { OrganisationModule } from '@gs/api-organisation';
import { SubjectsModule } from '@gs/api-subjects';
import { LowerAwards } from './agenda/lower-awards';
import { NominationAgenda } from './agenda/nomination-agenda';
import { SettingApart } from './agenda/setting-apart';
import { candidateProviders, CandidatesController } from './candidates';
import { PutForward } from './common/put-forward';
import { CalendarController } from './deadlines/calendar.controller';
import { DossierController } from './dossier/dossier.controller';
import { DossierHandler } from './dossier/dossier.handler';
import { Evaluator } from './evaluation/evaluator';
import { JudgeAgain } from './evaluation/judge-again';
import { ListAnalyser } from './import-list/analyse';
import { NominationImportService } from './import-list/import.service';
import { ImportsController } from './import-list/imports.controller';
import { ListTaker } from './import-list/take';
import { WarningsAnswer } from './list-check/answer';
import { ListChecker } from './list-check/list-checker';
import { ManyNominationsHandler } from './nominations/many.handler';
import { NominateHandler } from './nominations/nominate.handler';
import { NominationsController } from './nominations/nominations.controller';
import { RuleSetHandler } from './nominations/rule-set.handler';
import { OneNominationHandler } from './nominations/withdraw-one.handler';
import { LetterPapersController } from './papers/letter-papers.controller';
import { LetterPapersHandler } from './papers/letter-papers.handler';
import { DossierParts } from './persistence/dossier.repository';
import { SubmissionEvents } from './persistence/events';
import { Imports } from './persistence/imports.repository';
import { Matters } from './persistence/matters.repository';
import { Nominations } from './persistence/nominations.repository';
import { Overrides } from './persistence/overrides.repository';
import { PassedNominations } from './persistence/passed.repository';
import { Submissions } from './persistence/submissions.repository';
import { NominationsPort } from './ports/nominations.port';
import { NominationsForDecisions } from './ports/nominations.service';
import { AgendaDossierReader } from './read/agenda-dossier.reader';
import { DossierReader } from './read/dossier.reader';
import { DutiesReader } from './read/duties.reader';
import { KeptNominations } from './read/kept';
import { LetterReader } from './read/letter.reader';
import { ListFiguresReader } from './read/list-figures.reader';
import { ListRecords } from './read/list-records.reader';
import { NominatedReader } from './read/nominated.reader';
import { NominationDetailReader } from './read/nomination-detail.reader';
import { NominationsReader } from './read/nominations.reader';
import { SubmissionDetailReader } from './read/submission-detail.reader';
import { SubmissionsReader } from './read/submissions.reader';
import { CatalogueReader } from './read/unit-catalogue.reader';
import { OpenNominationsReader } from './rehearsal/read/open-nominations.reader';
import { RehearsalController } from './rehearsal/rehearsal.controller';
import { Rehearsal } from './rehearsal/rehearsal.service';
import { RouteFinder } from './route/route-finder';
import { Advance } from './submissions/advance';
import { AppraiseHandler } from './submissions/appraise.handler';
import { EditSubmissionHandler } from './submissions/edit.handler';
import { SubmissionsController } from './submissions/submissions.controller';
import { SubmitHandler } from './submissions/submit.handler';

registerConstraints({ nomination_once: 'DUPLICATE_NOMINATION' });

/** Nominations and submissions: from a unit's list to what a council may vote on and a decision may name. */
@Module({
  imports: [OrganisationModule, SubjectsModule, AwardsModule, CouncilsModule],
  controllers: [
    SubmissionsController,
    NominationsController,
    DossierController,
    ImportsController,
    LetterPapersController,
    CalendarController,
    CandidatesController,
    RehearsalController,
  ],
  providers: [
    Submissions,
    Nominations,
    SubmissionEvents,
    Matters,
    PassedNominations,
    Overrides,
    DossierParts,
    DossierReader,
    KeptNominations,
    DutiesReader,
    NominatedReader,
    Evaluator,
    RouteFinder,
    PutForward,
    Advance,
    SubmitHandler,
    AppraiseHandler,
    EditSubmissionHandler,
    NominateHandler,
    OneNominationHandler,
    RuleSetHandler,
    ListFiguresReader,
    ListChecker,
    WarningsAnswer,
    JudgeAgain,
    ManyNominationsHandler,
    DossierHandler,
    SubmissionsReader,
    SubmissionDetailReader,
    NominationsReader,
    NominationDetailReader,
    CatalogueReader,
    ListRecords,
    Imports,
    ListAnalyser,
    ListTaker,
    NominationImportService,
    LetterReader,
    LetterPapersHandler,
    NominationAgenda,
    LowerAwards,
    SettingApart,
    AgendaDossierReader,
    ...candidateProviders,
    OpenNominationsReader,
    Rehearsal,
    { provide: NominationsPort, useClass: NominationsForDecisions },
  ],
  exports: [NominationsPort, KeptNominations, NominationImportService, Rehearsal],
})
export class NominationsModule {}
