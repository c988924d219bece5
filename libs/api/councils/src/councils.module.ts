import { OrganisationModule } from '@gs/api-organisation';
import { SubjectsModule } from '@gs/api-subjects';
import { Module } from '@nestjs/common';
import { AddToAgendaHandler } from './agenda/add-to-agenda.handler';
import { Agenda } from './agenda/agenda';
import { AgendaKinds } from './agenda/agenda-kinds';
import { AgendaController } from './agenda/agenda.controller';
import { AddMatterHandler } from './agenda/add-matter.handler';
import { CouncilMatters } from './agenda/council-matters';
import { MoveItemHandler } from './agenda/move-item.handler';
import { NoteItemHandler } from './agenda/note-item.handler';
import { PutAside } from './agenda/put-aside';
import { RemoveFromAgendaHandler } from './agenda/remove-from-agenda.handler';
import { Scheduling } from './agenda/scheduling';
import { BallotsController } from './ballots/ballots.controller';
import { BoxOpening } from './ballots/box-opening';
import { CastBallotHandler } from './ballots/cast-ballot.handler';
import { Casting } from './ballots/casting';
import { CredentialHeldHandler } from './ballots/credential-held.handler';
import { CredentialHandler } from './ballots/credential.handler';
import { MyOpinionHandler } from './ballots/my-opinion.handler';
import { RecordMaker } from './ballots/record-maker';
import { RecordSigner } from './ballots/record-signer';
import { TellerCountHandler } from './ballots/teller-count.handler';
import { VoteSigners } from './ballots/vote-signers';
import { Conflicts } from './conflicts/conflicts';
import { ConflictsController } from './conflicts/conflicts.controller';
import { DecideConflictsHandler } from './conflicts/decide-conflicts.handler';
import { DeclareConflictHandler } from './conflicts/declare-conflict.handler';
import { AmendCouncilHandler } from './councils/amend-council.handler';
import { CouncilsController } from './councils/councils.controller';
import { CreateCouncilHandler } from './councils/create-council.handler';
import { SessionChanges } from './events/session-changes';
import { SessionEventsController } from './events/session-events.controller';
import { FreezeMinutesHandler } from './minutes/freeze-minutes.handler';
import { MinutesController } from './minutes/minutes.controller';
import { SignMinutesHandler } from './minutes/sign-minutes.handler';
import { PackController } from './pack/pack.controller';
import { PackPaperHandler } from './pack/pack-paper.handler';
import { PackReader } from './pack/pack.reader';
import { BallotPaperHandler } from './papers/ballot-paper.handler';
import { SessionPaperHandler } from './papers/session-paper.handler';
import { SessionPapersController } from './papers/session-papers.controller';
import { AgendaRepository } from './persistence/agenda.repository';
import { BallotBox } from './persistence/ballot-box.repository';
import { BallotDesk } from './persistence/ballot-desk.repository';
import { ChoicesRepository } from './persistence/choices.repository';
import { AmendmentsRepository } from './persistence/amendments.repository';
import { ConflictsRepository } from './persistence/conflicts.repository';
import { CouncilsRepository } from './persistence/councils.repository';
import { MattersRepository } from './persistence/matters.repository';
import { RoundsRepository } from './persistence/rounds.repository';
import { MinutesRepository } from './persistence/minutes.repository';
import { SessionDesk } from './persistence/session-desk';
import { SessionsRepository } from './persistence/sessions.repository';
import { Tellers } from './persistence/tellers.repository';
import { VoteKeysRepository } from './persistence/vote-keys.repository';
import { VoteRecords } from './persistence/vote-records.repository';
import { VoteRoll } from './persistence/vote-roll.repository';
import { VotesRepository } from './persistence/votes.repository';
import { BallotReader } from './read/ballot.reader';
import { CouncilReader } from './read/council.reader';
import { CouncilsPort } from './read/councils.port';
import { ConflictsReader } from './read/conflicts.reader';
import { LiveReader } from './read/live.reader';
import { PublishedReader } from './read/published.reader';
import { MinutesReader } from './read/minutes.reader';
import { MinutesSourceReader } from './read/minutes-source';
import { VotePlaceReader } from './read/vote-place.reader';
import { WrittenScanReader } from './read/written-scan.reader';
import { QueueReader } from './read/queue.reader';
import { SessionReader } from './read/session.reader';
import { TellerReader } from './read/teller.reader';
import { CancelSessionHandler } from './sessions/cancel-session.handler';
import { CloseSessionHandler } from './sessions/close-session.handler';
import { CreateSessionHandler } from './sessions/create-session.handler';
import { InviteHandler } from './sessions/invite.handler';
import { OpenSessionHandler } from './sessions/open-session.handler';
import { RollCallHandler } from './sessions/roll-call.handler';
import { SetCurrentItemHandler } from './sessions/set-current-item.handler';
import { SessionsController } from './sessions/sessions.controller';
import { UpdateSessionHandler } from './sessions/update-session.handler';
import { BreakTieHandler } from './votes/break-tie.handler';
import { CloseVoteHandler } from './votes/close-vote.handler';
import { HandsHandler } from './votes/hands.handler';
import { NewRoundHandler } from './votes/new-round.handler';
import { OpenVoteHandler } from './votes/open-vote.handler';
import { Opinions } from './votes/opinions';
import { PaperCounts } from './votes/paper-count';
import { SetChannelHandler } from './votes/set-channel.handler';
import { StartCastingHandler } from './votes/start-casting.handler';
import { VoidVoteHandler } from './votes/void-vote.handler';
import { VotesController } from './votes/votes.controller';
import { WrittenOpinionHandler } from './votes/written-opinion.handler';

/** Councils, sessions, votes. What stands behind an agenda item is known only to the context that registered its kind. */
@Module({
  imports: [OrganisationModule, SubjectsModule],
  controllers: [
    CouncilsController,
    SessionsController,
    AgendaController,
    ConflictsController,
    VotesController,
    BallotsController,
    SessionEventsController,
    SessionPapersController,
    PackController,
    MinutesController,
  ],
  providers: [
    AgendaKinds,
    Agenda,
    Scheduling,
    CouncilMatters,
    Conflicts,
    CouncilsPort,
    SessionDesk,
    CouncilsRepository,
    AmendmentsRepository,
    ConflictsRepository,
    MattersRepository,
    SessionsRepository,
    AgendaRepository,
    VotesRepository,
    ChoicesRepository,
    VoteRoll,
    VoteKeysRepository,
    VoteRecords,
    RoundsRepository,
    Tellers,
    BallotDesk,
    BallotBox,
    RecordSigner,
    VoteSigners,
    RecordMaker,
    BoxOpening,
    Casting,
    Opinions,
    PaperCounts,
    SessionChanges,
    CouncilReader,
    SessionReader,
    QueueReader,
    LiveReader,
    ConflictsReader,
    BallotReader,
    TellerReader,
    PublishedReader,
    SessionPaperHandler,
    BallotPaperHandler,
    PackReader,
    PackPaperHandler,
    MinutesRepository,
    MinutesReader,
    MinutesSourceReader,
    VotePlaceReader,
    WrittenScanReader,
    FreezeMinutesHandler,
    SignMinutesHandler,
    CreateCouncilHandler,
    AmendCouncilHandler,
    CreateSessionHandler,
    UpdateSessionHandler,
    RollCallHandler,
    OpenSessionHandler,
    CloseSessionHandler,
    CancelSessionHandler,
    InviteHandler,
    SetCurrentItemHandler,
    DecideConflictsHandler,
    DeclareConflictHandler,
    AddToAgendaHandler,
    RemoveFromAgendaHandler,
    PutAside,
    MoveItemHandler,
    NoteItemHandler,
    AddMatterHandler,
    OpenVoteHandler,
    CloseVoteHandler,
    VoidVoteHandler,
    WrittenOpinionHandler,
    HandsHandler,
    StartCastingHandler,
    SetChannelHandler,
    NewRoundHandler,
    BreakTieHandler,
    CredentialHandler,
    CredentialHeldHandler,
    CastBallotHandler,
    MyOpinionHandler,
    TellerCountHandler,
  ],
  exports: [AgendaKinds, CouncilsPort],
})
export class CouncilsModule {}
