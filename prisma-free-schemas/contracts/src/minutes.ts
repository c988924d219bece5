import { z } from 'zod';
import { id, idParams, paperFormat } from './common';
import { minutesVersion } from './council-schemas';
import { defineEndpoint } from './endpoint';

const paper = z.enum(['session-minutes', 'tally-minutes']);

export const minutesEndpoints = {
  sessionPaper: defineEndpoint({
    id: 'sessions.paper',
    method: 'GET',
    path: '/sessions/:id/papers/:paper/:format',
    access: 'council.read',
    summary: 'Giấy mời, biên bản họp, biên bản kiểm phiếu',
    params: idParams.extend({ paper: z.enum(['invitation', 'session-minutes', 'tally-minutes']), format: paperFormat }),
    /** Tally minutes of one vote; without it, of all that have been counted. */
    query: z.object({ vote: id.optional() }),
    bytes: 'file',
    problems: ['NOT_FOUND', 'WRONG_STATE'],
  }),
  minutes: defineEndpoint({
    id: 'minutes.list',
    method: 'GET',
    path: '/sessions/:id/minutes',
    access: 'council.read',
    summary: 'Các bản biên bản đã chốt của một phiên họp và chữ ký',
    params: idParams,
    response: z.object({ items: z.array(minutesVersion) }),
    problems: ['NOT_FOUND'],
  }),
  freezeMinutes: defineEndpoint({
    id: 'minutes.freeze',
    method: 'POST',
    path: '/sessions/:id/minutes',
    access: 'session.manage',
    summary: 'Chốt một bản biên bản từ số liệu đã kiểm và lời thuật hiện có',
    params: idParams,
    body: z.object({
      paper,
      /** Of tally minutes: the vote. */
      voteId: id.nullable().default(null),
      note: z.string().trim().max(500).default(''),
    }),
    response: minutesVersion,
    problems: ['NOT_FOUND', 'STALE', 'WRONG_STATE'],
  }),
  signMinutes: defineEndpoint({
    id: 'minutes.sign',
    method: 'POST',
    path: '/minutes/:id/signature',
    access: 'ballot.cast',
    summary: 'Ký bản biên bản đã chốt với tư cách chủ trì, thư ký hoặc người kiểm phiếu',
    params: idParams,
    body: z.object({
      role: z.enum(['chair', 'secretary', 'teller']),
      /** Digest of the PDF that was shown; another one is refused. */
      pdfSha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
    response: minutesVersion,
    problems: ['NOT_FOUND', 'STALE', 'WRONG_STATE', 'NOT_SIGNER'],
  }),
  minutesFile: defineEndpoint({
    id: 'minutes.file',
    method: 'GET',
    path: '/minutes/:id/file/:format',
    access: 'council.read',
    summary: 'Bản biên bản đã chốt',
    params: idParams.extend({ format: paperFormat }),
    bytes: 'file',
    problems: ['NOT_FOUND'],
  }),
};
