import type { Check } from '../finding';

/** The award must be one that this kind of subject can receive; plain from the law even where its standard was not read. */
export const subjectKind: Check<'subject-kind'> = (_, { facts }, award) => ({
  outcome: award.subjectKinds.includes(facts.subject.kind) ? 'met' : 'unmet',
  effect: 'block',
  prove: () => ({
    cite: award.cite,
    facts: { award: award.name, kinds: [...award.subjectKinds], kind: facts.subject.kind },
    missing: 'another-award',
  }),
});
