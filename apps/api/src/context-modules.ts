import * as awards from '@gs/api-awards';
import * as councils from '@gs/api-councils';
import * as decisions from '@gs/api-decisions';
import * as identity from '@gs/api-identity';
import * as nominations from '@gs/api-nominations';
import * as organisation from '@gs/api-organisation';
import * as registry from '@gs/api-registry';
import * as subjects from '@gs/api-subjects';
import type { Type } from '@nestjs/common';

/** The Nest module at each context's door, in the order in which contexts may know each other. */
export function contextModules(): Type[] {
  return [identity, organisation, subjects, awards, councils, nominations, decisions, registry].flatMap(modulesOf);
}

function modulesOf(door: object): Type[] {
  return Object.entries(door)
    .filter(([name, value]) => name.endsWith('Module') && typeof value === 'function')
    .map(([, value]) => value as Type);
}
