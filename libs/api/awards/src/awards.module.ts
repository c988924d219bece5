import { Module } from '@nestjs/common';
import { AwardsController } from './awards.controller';
import { CatalogueController } from './catalogue/catalogue.controller';
import { RuleVersions } from './persistence/rule-versions.repository';
import { RuleVersionsReader } from './read/rule-versions.reader';
import { LoadVersionHandler } from './versions/load-version.handler';
import { PutInForceHandler } from './versions/put-in-force.handler';
import { RuleBook } from './versions/rule-book';
import { RuleVersionsController } from './versions/rule-versions.controller';

/** The catalogue of awards and the versions of the rule book behind it. */
@Module({
  controllers: [AwardsController, RuleVersionsController, CatalogueController],
  providers: [RuleVersions, RuleVersionsReader, RuleBook, LoadVersionHandler, PutInForceHandler],
  exports: [RuleVersionsReader, RuleBook, LoadVersionHandler, PutInForceHandler],
})
export class AwardsModule {}
