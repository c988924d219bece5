import { Rules } from './rules';
import { shipped, shippedVersion } from './shipped.generated';

let current = new Rules(shipped, shippedVersion);

/**
 * The rule book this process goes by: the one shipped with the code until a version from the database takes its place.
 * Functions that read the law take a book as their last argument and fall back to this one; what must not depend on it
 * (a rehearsal of a draft, a test of a case) passes its own.
 */
export function currentRules(): Rules {
  return current;
}

/** Puts another version in force in this process. @returns the one before it */
export function putInForce(rules: Rules): Rules {
  const before = current;
  current = rules;
  return before;
}
