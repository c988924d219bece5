import { z } from 'zod';
import { id, idParams, instant } from './common';
import { ballotChannel, ballotChoice, ballotSheet, choice, publishedItem, voteState } from './council-schemas';
import { defineEndpoint } from './endpoint';

/** Bytes as base64url without padding. */
const bytes = (length: number) =>
  z
    .string()
    .length(Math.ceil((length * 4) / 3))
    .regex(/^[A-Za-z0-9_-]+$/);
const modulusBytes = 256;

export const ballotEndpoints = {
  ballot: defineEndpoint({
    id: 'ballots.get',
    method: 'GET',
    path: '/votes/:id/ballot',
    access: 'ballot.cast',
    summary: 'Phiếu của tôi: không có mục tôi không được biểu quyết',
    params: idParams,
    response: ballotSheet,
    problems: ['NOT_FOUND', 'NOT_ENTITLED'],
  }),
  myVotes: defineEndpoint({
    id: 'ballots.mine',
    method: 'GET',
    path: '/my-votes',
    access: 'ballot.cast',
    summary: 'Các cuộc bỏ phiếu đang chờ tôi',
    response: z.object({
      items: z.array(
        z.object({
          voteId: id,
          title: z.string(),
          sessionTitle: z.string(),
          councilName: z.string(),
          state: voteState,
          channel: ballotChannel.nullable(),
          credential: z.enum(['none', 'signed', 'held']),
          /** The vote is to be given as a named written opinion until then. */
          opinionDue: instant.nullable(),
          hasOpinion: z.boolean(),
          isTeller: z.boolean(),
          itemCount: z.number().int(),
        }),
      ),
    }),
    problems: [],
  }),
  credential: defineEndpoint({
    id: 'ballots.credential',
    method: 'POST',
    path: '/votes/:id/credential',
    access: 'ballot.cast',
    summary: 'Nhận phiếu: ký mù, mỗi mục một lá; gửi lại đúng yêu cầu cũ thì nhận lại đúng câu trả lời cũ',
    params: idParams,
    body: z.object({
      /** Exactly the items of this member's ballot. */
      blinded: z
        .array(z.object({ itemId: id, message: bytes(modulusBytes) }))
        .min(1)
        .max(2000),
    }),
    response: z.object({ signatures: z.array(z.object({ itemId: id, signature: z.string() })) }),
    problems: [
      'NOT_FOUND',
      'VOTE_NOT_OPEN',
      'NOT_ENTITLED',
      'ALREADY_ISSUED',
      'BALLOT_INCOMPLETE',
      'CREDENTIAL_INVALID',
    ],
  }),
  credentialHeld: defineEndpoint({
    id: 'ballots.credentialHeld',
    method: 'POST',
    path: '/votes/:id/credential/held',
    access: 'ballot.cast',
    summary: 'Màn hình báo đã giữ phiếu; đủ mọi người thì bắt đầu nhận phiếu',
    params: idParams,
    problems: ['NOT_FOUND', 'NOT_ENTITLED', 'VOTE_NOT_OPEN'],
  }),
  /** Carries no session and no cookie: the credential alone says that somebody entitled votes. */
  castBallot: defineEndpoint({
    id: 'ballots.cast',
    method: 'POST',
    path: '/ballot-box/:id',
    access: 'public',
    anonymous: true,
    summary: 'Bỏ phiếu vào hòm, không kèm danh tính',
    params: idParams,
    body: z.object({
      ballots: z
        .array(z.object({ itemId: id, serial: bytes(32), signature: bytes(modulusBytes), choice: ballotChoice }))
        .min(1)
        .max(2000),
    }),
    response: z.object({
      recorded: z.number().int(),
      /** The server's signature (ECDSA P-256, IEEE P1363, base64url) over the receipt text of these ballots. */
      receipt: z.string(),
    }),
    problems: ['NOT_FOUND', 'VOTE_NOT_OPEN', 'CREDENTIAL_INVALID', 'ALREADY_VOTED'],
  }),
  myOpinion: defineEndpoint({
    id: 'ballots.myOpinion',
    method: 'PUT',
    path: '/votes/:id/my-opinion',
    access: 'ballot.cast',
    summary: 'Ý kiến bằng văn bản của tôi, có tên; thay được đến khi hết hạn',
    params: idParams,
    body: z.object({
      choices: z
        .array(z.object({ itemId: id, choice }))
        .min(1)
        .max(2000),
    }),
    problems: ['NOT_FOUND', 'WRONG_STATE', 'NOT_ENTITLED', 'BALLOT_INCOMPLETE'],
  }),
  myVoteEvents: defineEndpoint({
    id: 'ballots.events',
    method: 'GET',
    path: '/my-votes/events',
    access: 'ballot.cast',
    summary: 'Báo có cuộc bỏ phiếu mở hoặc kết thúc để màn hình tự nhận phiếu',
    bytes: 'event-stream',
    problems: [],
  }),
  published: defineEndpoint({
    id: 'votes.published',
    method: 'GET',
    path: '/votes/:id/published',
    access: 'council.read',
    summary: 'Danh sách mã phiếu và lựa chọn theo từng mục, sau khi kiểm phiếu',
    params: idParams,
    response: z.object({
      voteId: id,
      sessionId: id,
      title: z.string(),
      sessionTitle: z.string(),
      councilName: z.string(),
      closedAt: instant,
      /** Null for whoever takes no part in one of its items: the whole is not for them. */
      root: z.string().nullable(),
      /** What credentials were checked with, as on every ballot sheet; null: nobody voted on screen. base64url. */
      modulus: z.string().nullable(),
      items: z.array(publishedItem),
    }),
    problems: ['NOT_FOUND', 'WRONG_STATE'],
  }),
  voteRecord: defineEndpoint({
    id: 'votes.record',
    method: 'GET',
    path: '/votes/:id/record/:format',
    access: 'council.read',
    summary: 'Hồ sơ kiểm phiếu để kiểm lại ngoại tuyến: tệp dữ liệu (json) hoặc trang tự kiểm (html)',
    params: idParams.extend({ format: z.enum(['json', 'html']) }),
    bytes: 'file',
    problems: ['NOT_FOUND', 'WRONG_STATE'],
  }),
  ballotPaper: defineEndpoint({
    id: 'votes.ballotPaper',
    method: 'GET',
    path: '/votes/:id/ballot-paper',
    access: 'session.manage',
    summary: 'Phiếu bầu in ra giấy: các mục cùng những người được bỏ thì chung một tờ; không ghi tên, không đánh số',
    params: idParams,
    bytes: 'file',
    problems: ['NOT_FOUND', 'WRONG_STATE'],
  }),
};
