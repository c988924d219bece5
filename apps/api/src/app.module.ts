import { Module, type DynamicModule } from '@nestjs/common';
import { PlatformModule, type Config, type PlatformOverrides } from '@gs/api-platform';
import { contextModules } from './context-modules';

/** The whole API: the platform, then every context. */
@Module({})
export class AppModule {
  static register(config: Config, overrides: PlatformOverrides = {}): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.register(config, overrides), ...contextModules()] };
  }
}
