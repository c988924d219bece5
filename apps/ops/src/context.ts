import 'reflect-metadata';
import { Module, type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { PlatformModule, type Config, type PlatformOverrides } from '@gs/api-platform';
import { contexts } from './modules';

/** The application without HTTP and without its job runner: what a command of an operator works in. The caller closes it. */
export async function openOps(config: Config, overrides: PlatformOverrides = {}): Promise<INestApplicationContext> {
  @Module({ imports: [PlatformModule.register({ ...config, runJobs: false }, overrides), ...contexts] })
  class OpsModule {}
  return NestFactory.createApplicationContext(OpsModule, { logger: ['error', 'warn'], abortOnError: false });
}
