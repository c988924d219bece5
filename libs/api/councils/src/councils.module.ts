import { Module } from '@nestjs/common';
import { AgendaKinds } from './agenda/agenda-kinds';
import { CouncilsPort } from './read/councils.port';

/** Councils, sessions, votes. What stands behind an agenda item is known only to the context that registered its kind. */
@Module({
  providers: [AgendaKinds, CouncilsPort],
  exports: [AgendaKinds, CouncilsPort],
})
export class CouncilsModule {}
