import { Module } from '@nestjs/common';
import { OrganisationsController } from './list-organisations/organisations.controller';
import { OrganisationsImporter } from './persistence/organisations.importer';
import { OrganisationsPort } from './organisations.port';
import { OrganisationScreens } from './read/organisation-screens.reader';
import { OrganisationsReader } from './read/organisations.reader';

@Module({
  controllers: [OrganisationsController],
  providers: [
    OrganisationScreens,
    OrganisationsImporter,
    { provide: OrganisationsPort, useClass: OrganisationsReader },
  ],
  exports: [OrganisationsPort, OrganisationsImporter],
})
export class OrganisationModule {}
