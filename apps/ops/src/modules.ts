import { AwardsModule } from '@gs/api-awards';
import { CouncilsModule } from '@gs/api-councils';
import { IdentityModule } from '@gs/api-identity';
import { NominationsModule } from '@gs/api-nominations';
import { OrganisationModule } from '@gs/api-organisation';
import { LedgerModule } from '@gs/api-registry';
import { SubjectsModule } from '@gs/api-subjects';

/** The contexts that operators' commands work with. */
export const contexts = [
  IdentityModule,
  OrganisationModule,
  SubjectsModule,
  AwardsModule,
  CouncilsModule,
  NominationsModule,
  LedgerModule,
];
