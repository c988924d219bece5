import { z } from 'zod';
import { roleCodes } from '@gs/contracts';

const date = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const instant = z.iso.datetime({ offset: true });
const count = z.number().int().min(0);

export const accountsFile = z.object({
  password: z.string().min(10),
  accounts: z.array(
    z.object({
      username: z.string().regex(/^[a-z0-9][a-z0-9._-]{2,59}$/),
      displayName: z.string().min(1),
      jobTitle: z.string(),
      assignments: z
        .array(z.object({ role: z.enum(roleCodes), unit: z.string(), validFrom: date, validTo: date.nullable() }))
        .min(1),
    }),
  ),
});

export const councilsFile = z.object({
  councils: z.array(
    z.object({
      unit: z.string(),
      name: z.string().min(1),
      establishedBy: z.string().min(1),
      validFrom: date,
      validTo: date.nullable(),
      /** In the order of seats. */
      members: z
        .array(
          z.object({
            name: z.string().min(1),
            position: z.string(),
            role: z.enum(['chair', 'vice-chair', 'standing', 'secretary', 'member']),
            username: z.string().nullable(),
            inChargeOfExemplars: z.boolean().default(false),
            /** Joined or left by an amendment; absent: with the council. */
            from: date.optional(),
            to: date.optional(),
          }),
        )
        .min(3),
      /** Decisions that changed who sits: seats that begin on the day, or ended on the day before, are theirs. */
      amendments: z
        .array(z.object({ decision: z.string().min(1), effectiveOn: date, note: z.string(), recordedBy: z.string() }))
        .default([]),
    }),
  ),
});

const relation = z.enum(['spouse', 'parent', 'child', 'sibling', 'other-kin']);
/** Who members of councils are as persons, and what ties them to others and to units. */
export const tiesFile = z.object({
  recordedBy: z.string(),
  seats: z.array(
    z.object({
      username: z.string(),
      position: z.string(),
      unit: z.string(),
      relations: z.array(z.object({ identityNumber: z.string().regex(/^\d{12}$/), relation, document: z.string() })),
      posts: z.array(z.object({ unit: z.string(), position: z.string(), from: date, to: date, document: z.string() })),
    }),
  ),
});
export type TiedSeat = z.output<typeof tiesFile>['seats'][number];

/** Somebody considered by the session, and the votes; who did not agree disagreed. */
const historyItem = z.object({
  collectiveOf: z.string().optional(),
  identityNumber: z.string().optional(),
  position: z.string().default(''),
  achievement: z.string(),
  ballotsAgree: count,
  writtenAgree: count,
});

export const historyDecision = z.object({
  number: z.number().int().positive(),
  symbol: z.string(),
  issuedOn: date,
  signedAt: instant,
  signer: z.string(),
  capacity: z.string(),
  verifyCode: z.string().min(6).max(20),
  title: z.string(),
  grounds: z.array(z.string()),
  article1: z.string(),
  article2: z.string(),
  article3: z.string(),
  fund: z.string(),
  copies: z.array(z.string()),
  period: z.string(),
});

export const historySession = z.object({
  unit: z.string(),
  councilFrom: date,
  title: z.string(),
  kind: z.enum(['regular', 'extraordinary']),
  scheduledAt: instant,
  openedAt: instant,
  closedAt: instant,
  place: z.string(),
  notes: z.string(),
  conclusion: z.string(),
  /** Members who were away and wrote; all others were present. */
  absentWritten: z.array(z.object({ seat: z.number().int(), reason: z.string() })),
  vote: z.object({
    award: z.string(),
    year: z.number().int(),
    title: z.string(),
    method: z.literal('secret'),
    openedAt: instant,
    closedAt: instant,
  }),
  items: z.array(historyItem).min(1),
  decision: historyDecision,
});
export const sessionsFile = z.object({ sessions: z.array(historySession) });

export type HistorySession = z.output<typeof historySession>;
export type HistoryItem = z.output<typeof historyItem>;
export type HistoryDecision = z.output<typeof historyDecision>;
