import { Injectable, RequestMethod, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { Endpoint } from '@gs/contracts';
import { ENDPOINT } from './endpoint.decorator';

/** Every contract that is served, in one place; and no route without one. */
@Injectable()
export class EndpointCatalogue implements OnApplicationBootstrap {
  private readonly found = new Map<string, Endpoint>();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
    private readonly reflector: Reflector,
  ) {}

  /** @throws Error for a route without contract or two handlers of one contract: the server does not start */
  onApplicationBootstrap(): void {
    for (const { instance } of this.discovery.getControllers()) {
      if (typeof instance !== 'object' || instance === null) continue;
      const prototype: object = Object.getPrototypeOf(instance) as object;
      for (const name of this.scanner.getAllMethodNames(prototype)) {
        const method = (prototype as Record<string, unknown>)[name];
        if (
          typeof method !== 'function' ||
          this.reflector.get<RequestMethod | undefined>('method', method) === undefined
        )
          continue;
        const endpoint = this.reflector.get<Endpoint | undefined>(ENDPOINT, method);
        const where = `${prototype.constructor.name}.${name}`;
        if (endpoint === undefined) throw new Error(`${where} is a route without a contract`);
        if (this.found.has(endpoint.id))
          throw new Error(`${where} serves ${endpoint.id}, which another handler serves too`);
        this.found.set(endpoint.id, endpoint);
      }
    }
  }

  /** The contracts that are served. */
  all(): readonly Endpoint[] {
    return [...this.found.values()];
  }
}
