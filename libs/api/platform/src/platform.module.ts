import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { Passwords } from './auth/passwords';
import { Sessions } from './auth/sessions';
import { Clock, ShiftedClock, SystemClock } from './clock/clock';
import { CONFIG, type Config } from './config/config';
import { masterKey } from './crypto/master-key';
import { Vault } from './crypto/vault';
import { DiskFileStore } from './files/disk-file-store';
import { FileStore } from './files/file-store';
import { EndpointGuard } from './http/endpoint.guard';
import { EndpointInterceptor } from './http/endpoint.interceptor';
import { EndpointCatalogue } from './http/endpoint-catalogue';
import { Idempotency } from './http/idempotency';
import { Ids, RandomIds } from './ids/ids';
import { JobRegistry } from './jobs/job-registry';
import { JobRunner } from './jobs/job-runner';
import { RateLimit } from './limits/rate-limit';
import { ProblemFilter } from './problems/problem.filter';
import { Uploads } from './uploads/uploads';
import { columnTypes, Db } from './uow/db';
import { UnitOfWork } from './uow/unit-of-work';

/** What a test may put in place of the real thing. */
export interface PlatformOverrides {
  readonly clock?: Clock;
  readonly ids?: Ids;
}

/** Everything that contexts stand on. Global: a context injects what it needs without importing this module. */
@Global()
@Module({})
export class PlatformModule {
  static register(config: Config, overrides: PlatformOverrides = {}): DynamicModule {
    const clock = overrides.clock ?? (config.now === null ? new SystemClock() : new ShiftedClock(config.now));
    const shared = [
      { provide: CONFIG, useValue: config },
      { provide: Clock, useValue: clock },
      { provide: Ids, useValue: overrides.ids ?? new RandomIds() },
      { provide: Vault, useFactory: () => new Vault(masterKey(config)) },
      { provide: FileStore, useClass: DiskFileStore },
      Db,
      UnitOfWork,
      Passwords,
      Sessions,
      Uploads,
      JobRegistry,
      JobRunner,
      EndpointCatalogue,
    ];
    return {
      module: PlatformModule,
      imports: [
        DiscoveryModule,
        TypeOrmModule.forRoot({
          type: 'postgres',
          url: config.databaseUrl,
          autoLoadEntities: true,
          synchronize: false,
          logging: false,
          installExtensions: false,
          retryAttempts: 0,
          poolSize: config.poolSize,
          extra: { types: columnTypes, application_name: 'guong-sang', connectionTimeoutMillis: 10_000 },
        }),
      ],
      providers: [
        ...shared,
        Idempotency,
        RateLimit,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: EndpointGuard },
        { provide: APP_INTERCEPTOR, useClass: EndpointInterceptor },
      ],
      exports: shared,
    };
  }
}
