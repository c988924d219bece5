import { Injectable } from '@nestjs/common';
import type { AgendaPort } from './agenda-port';

/** Where contexts register what they put before a council: in `onModuleInit`, by a kind such as «nomination». */
@Injectable()
export class AgendaKinds {
  private readonly ports = new Map<string, AgendaPort>();

  register(kind: string, port: AgendaPort): void {
    if (this.ports.has(kind)) throw new Error(`agenda kind ${kind} is registered twice`);
    this.ports.set(kind, port);
  }

  /** The port of a kind, or undefined for a kind nobody has registered. */
  find(kind: string): AgendaPort | undefined {
    return this.ports.get(kind);
  }

  /** The port of a kind that stands on an agenda already. @throws Error when its context is not loaded */
  get(kind: string): AgendaPort {
    const port = this.ports.get(kind);
    if (port === undefined) throw new Error(`no context has registered agenda kind ${kind}`);
    return port;
  }

  all(): ReadonlyMap<string, AgendaPort> {
    return this.ports;
  }
}
