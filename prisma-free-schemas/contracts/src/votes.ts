import { z } from 'zod';
import { id, idParams, line, version, versioned } from './common';
import { ballotChannel, choice, sessionDetail, tellerSheet, voteMethod } from './council-schemas';
import { defineEndpoint } from './endpoint';

const sessionProblems = ['NOT_FOUND', 'STALE', 'WRONG_STATE'] as const;
const wholeNumber = z.number().int().min(0).max(1000);

export const voteEndpoints = {
  openVote: defineEndpoint({
    id: 'votes.open',
    method: 'POST',
    path: '/votes/:id/open',
    access: 'session.manage',
    summary: 'Mở bỏ phiếu: chốt danh sách và quy tắc',
    params: idParams,
    body: z.object({
      method: voteMethod.optional(),
      /** Members in the room who vote on paper; of a secret vote only. Whoever has no account votes on paper anyway. */
      paperMemberIds: z.array(id).max(60).default([]),
      /** Tổ kiểm phiếu, the head first; two at least where anybody votes on paper. */
      tellerMemberIds: z.array(id).max(10).default([]),
      quota: z.number().int().min(1).max(10_000).nullable().default(null),
      version,
    }),
    response: sessionDetail,
    problems: [...sessionProblems, 'QUORUM_NOT_MET', 'TELLERS_MISSING', 'CONFLICTS_UNDECIDED'],
  }),
  closeVote: defineEndpoint({
    id: 'votes.close',
    method: 'POST',
    path: '/votes/:id/close',
    access: 'session.manage',
    summary: 'Kết thúc và kiểm phiếu',
    params: idParams,
    body: versioned,
    response: sessionDetail,
    problems: [...sessionProblems, 'TELLERS_DIFFER', 'PAPER_NOT_COUNTED'],
  }),
  voidVote: defineEndpoint({
    id: 'votes.void',
    method: 'POST',
    path: '/votes/:id/void',
    access: 'session.manage',
    summary: 'Huỷ vòng bỏ phiếu, nêu lý do, mở vòng mới',
    params: idParams,
    body: z.object({ version, reason: line }),
    response: sessionDetail,
    problems: [...sessionProblems],
  }),
  writtenOpinion: defineEndpoint({
    id: 'votes.writtenOpinion',
    method: 'PUT',
    path: '/votes/:id/written-opinions',
    access: 'session.manage',
    summary: 'Ghi ý kiến bằng văn bản của người vắng',
    params: idParams,
    body: z.object({
      memberId: id,
      choices: z.array(z.object({ itemId: id, choice })).max(2000),
      fileUploadId: z.string().max(100).optional(),
    }),
    response: sessionDetail,
    problems: ['NOT_FOUND', 'WRONG_STATE', 'BALLOT_INCOMPLETE', 'NOT_ENTITLED'],
  }),
  hands: defineEndpoint({
    id: 'votes.hands',
    method: 'PUT',
    path: '/votes/:id/hands',
    access: 'session.manage',
    summary: 'Ghi biểu quyết giơ tay: người có mặt đồng ý, trừ các ngoại lệ nêu tên',
    params: idParams,
    body: z.object({ exceptions: z.array(z.object({ memberId: id, itemId: id, choice })).max(20_000) }),
    response: sessionDetail,
    problems: ['NOT_FOUND', 'WRONG_STATE', 'NOT_ENTITLED'],
  }),
  startCasting: defineEndpoint({
    id: 'votes.startCasting',
    method: 'POST',
    path: '/votes/:id/casting',
    access: 'session.manage',
    summary: 'Ngừng phát phiếu, bắt đầu nhận phiếu; ai chưa nhận phiếu thì không bỏ phiếu trên màn hình',
    params: idParams,
    body: versioned,
    response: sessionDetail,
    problems: [...sessionProblems],
  }),
  setChannel: defineEndpoint({
    id: 'votes.setChannel',
    method: 'PUT',
    path: '/votes/:id/channels/:memberId',
    access: 'session.manage',
    summary: 'Chuyển một thành viên chưa nhận phiếu trên màn hình sang phiếu giấy, hoặc ngược lại',
    params: idParams.extend({ memberId: id }),
    body: z.object({ channel: ballotChannel }),
    response: sessionDetail,
    problems: ['NOT_FOUND', 'WRONG_STATE', 'ALREADY_ISSUED', 'TELLERS_MISSING'],
  }),
  tellerSheet: defineEndpoint({
    id: 'votes.tellerSheet',
    method: 'GET',
    path: '/votes/:id/teller-sheet',
    access: 'ballot.cast',
    summary: 'Bảng đếm phiếu giấy của tôi',
    params: idParams,
    response: tellerSheet,
    problems: ['NOT_FOUND', 'NOT_TELLER'],
  }),
  tellerCount: defineEndpoint({
    id: 'votes.tellerCount',
    method: 'PUT',
    path: '/votes/:id/teller-sheet',
    access: 'ballot.cast',
    summary: 'Nhập số phiếu giấy tôi đếm được; người kia nhập riêng',
    params: idParams,
    body: z.object({
      counts: z
        .array(z.object({ itemId: id, agree: wholeNumber, disagree: wholeNumber, invalid: wholeNumber }))
        .min(1)
        .max(2000),
    }),
    response: tellerSheet,
    problems: ['NOT_FOUND', 'NOT_TELLER', 'WRONG_STATE', 'COUNT_TOO_HIGH', 'BALLOT_INCOMPLETE'],
  }),
  newRound: defineEndpoint({
    id: 'votes.newRound',
    method: 'POST',
    path: '/votes/:id/rounds',
    access: 'session.manage',
    summary: 'Bỏ phiếu lại một vòng cho các mục chưa đạt hoặc bằng phiếu',
    params: idParams,
    body: z.object({ itemIds: z.array(id).min(1).max(2000), version }),
    response: sessionDetail,
    problems: [...sessionProblems, 'NO_MORE_ROUNDS'],
  }),
  breakTie: defineEndpoint({
    id: 'votes.breakTie',
    method: 'POST',
    path: '/votes/:id/tie',
    access: 'session.manage',
    summary: 'Ghi quyết định của chủ trì về các mục bằng phiếu ở cuối chỉ tiêu',
    params: idParams,
    body: z.object({ passItemIds: z.array(id).max(2000), reason: line, version }),
    response: sessionDetail,
    problems: [...sessionProblems, 'TIE_NOT_SETTLED'],
  }),
};
