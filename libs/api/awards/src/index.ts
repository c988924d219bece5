export { AwardsModule } from './awards.module';
export { RuleVersionsReader, type VersionName } from './read/rule-versions.reader';
export { LoadVersionHandler } from './versions/load-version.handler';
export { PutInForceHandler } from './versions/put-in-force.handler';
export { faultLine } from './versions/refusal';
export { RuleBook } from './versions/rule-book';
