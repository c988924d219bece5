import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  councils,
  decisions,
  nominations,
  organisation,
  type DecisionDetailView,
  type ImportPreviewView,
  type SessionDetailView,
  type SubmissionDetailView,
} from '@gs/contracts';
import { castHeld, receiveBallot, type Client, type TestApi } from '../support';

/** One office's people in a journey, by their user names. */
export interface Office {
  readonly unitCode: string;
  readonly officer: string;
  readonly head: string;
}
export interface Chamber {
  readonly secretary: string;
  /** Those who sit and vote, secretary included, in the order of their seats. */
  readonly members: readonly string[];
  readonly councilName: RegExp;
}

export const commune: Office = { unitCode: 'LS.X03', officer: 'xtd.canbo', head: 'xtd.chutich' };
export const communeCouncil: Chamber = {
  secretary: 'xtd.thuky',
  members: ['xtd.chutich', 'xtd02', 'xtd03', 'xtd04', 'xtd05', 'xtd06', 'xtd07', 'xtd08', 'xtd.thuky'],
  councilName: /Tân Dương/,
};
export const department: Office = { unitCode: 'LS.02', officer: 'snv.canbo', head: 'snv.giamdoc' };
export const departmentCouncil: Chamber = {
  secretary: 'snv.thuky',
  members: ['snv.giamdoc', 'snv02', 'snv03', 'snv04', 'snv05', 'snv06', 'snv.thuky'],
  councilName: /Sở Nội vụ/,
};
export const provincialCouncil: Chamber = {
  secretary: 'tv15',
  members: Array.from({ length: 15 }, (_, at) => `tv${String(at + 1).padStart(2, '0')}`),
  councilName: /tỉnh Lam Sơn/,
};

export const samplePath = (name: string): string => join(__dirname, '..', '..', 'samples', 'lam-son', name);
export const sample = (name: string): Buffer => readFileSync(samplePath(name));

export async function unitId(client: Client, code: string): Promise<string> {
  const { items } = await client.call(organisation.list, { query: { q: code, limit: 50 } });
  const unit = items.find((item) => item.code === code);
  if (!unit) throw new Error(`no unit ${code}`);
  return unit.id;
}

/** The officer drops a workbook and takes its good rows. */
export async function importList(api: TestApi, office: Office, file: string, year = 2026): Promise<ImportPreviewView> {
  const officer = await api.as(office.officer);
  const uploadId = await officer.upload(file, sample(file));
  const preview = await officer.call(nominations.previewImport, {
    body: { organisationId: await unitId(officer, office.unitCode), year, uploadId },
  });
  return officer.call(nominations.takeImport, { params: { id: preview.id } });
}

export async function submission(client: Client, id: string): Promise<SubmissionDetailView> {
  return client.call(nominations.getSubmission, { params: { id } });
}

/** A small real PDF: what an office would have scanned. */
export const scannedPage = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\nxref\n0 4\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n167\n%%EOF\n',
);

/** Attaches what the submission as a whole still lacks. */
export async function attachParts(api: TestApi, office: Office, id: string): Promise<void> {
  const officer = await api.as(office.officer);
  const detail = await submission(officer, id);
  for (const part of detail.parts.filter((each) => each.required && each.files.length === 0)) {
    const uploadId = await officer.upload(`${part.code}.pdf`, scannedPage);
    await officer.call(nominations.addPart, {
      body: { submissionId: id, nominationId: null, part: part.code, uploadId },
    });
  }
}

export async function submit(api: TestApi, office: Office, id: string): Promise<SubmissionDetailView> {
  const head = await api.as(office.head);
  const { version } = await submission(head, id);
  return head.call(nominations.submit, {
    params: { id },
    body: { version, overrideReason: 'Đơn vị đã xem lại từng trường hợp và chịu trách nhiệm.' },
  });
}

/** A session with everything that waits for the council; `written` members are absent with a written opinion. */
export async function openSession(
  api: TestApi,
  chamber: Chamber,
  written: number,
  title: string,
): Promise<SessionDetailView> {
  const secretary = await api.as(chamber.secretary);
  const { items } = await secretary.call(councils.list, { query: {} });
  const council =
    items.find((item) => chamber.councilName.test(item.name) && item.validTo === null) ??
    items.find((item) => chamber.councilName.test(item.name));
  if (!council) throw new Error(`no council for ${chamber.secretary}`);
  const made = await secretary.call(councils.createSession, {
    body: {
      councilId: council.id,
      title,
      kind: 'regular',
      scheduledAt: '2026-11-26T14:00:00+07:00',
      place: 'Phòng họp số 1',
    },
  });
  const { groups } = await secretary.call(councils.queue, { params: { id: made.id } });
  const waiting = groups.flatMap((group) => group.items.map(({ kind, refId }) => ({ kind, refId })));
  let session = await secretary.call(councils.addToAgenda, { params: { id: made.id }, body: { items: waiting } });
  const absent = new Set(session.attendance.slice(-1 - written, -1).map((entry) => entry.memberId));
  session = await secretary.call(councils.rollCall, {
    params: { id: made.id },
    body: {
      entries: session.attendance.map((entry) => ({
        memberId: entry.memberId,
        status: absent.has(entry.memberId) ? ('written' as const) : ('present' as const),
        reason: absent.has(entry.memberId) ? 'Đi công tác' : '',
      })),
    },
  });
  return secretary.call(councils.openSession, { params: { id: made.id }, body: { version: session.version } });
}

/** Opens each vote by the method it was prepared with, has everyone agree (written ones too), closes it. */
export async function voteAll(api: TestApi, chamber: Chamber, sessionId: string): Promise<SessionDetailView> {
  const secretary = await api.as(chamber.secretary);
  let session = await secretary.call(councils.getSession, { params: { id: sessionId } });
  for (const { id } of session.votes) {
    const prepared = session.votes.find((vote) => vote.id === id);
    if (prepared?.state !== 'prepared') continue;
    session = await secretary.call(councils.openVote, { params: { id }, body: { version: prepared.version } });
    const open = session.votes.find((vote) => vote.id === id);
    if (!open) throw new Error('the vote has gone');
    const absent = session.attendance.filter((entry) => entry.status === 'written');
    for (const member of absent)
      await secretary.call(councils.writtenOpinion, {
        params: { id },
        body: {
          memberId: member.memberId,
          choices: open.items.map((item) => ({ itemId: item.id, choice: 'agree' as const })),
        },
      });
    if (open.method === 'secret') await castBallots(api, chamber, id);
    else await secretary.call(councils.hands, { params: { id }, body: { exceptions: [] } });
    session = await secretary.call(councils.getSession, { params: { id: sessionId } });
    session = await secretary.call(councils.closeVote, {
      params: { id },
      body: { version: session.votes.find((vote) => vote.id === id)?.version ?? 0 },
    });
  }
  return session;
}

/** Every screen in the room fetches its ballot, then all are cast at once; who is absent has written. */
async function castBallots(api: TestApi, chamber: Chamber, voteId: string): Promise<void> {
  const members = await Promise.all(chamber.members.map((username) => api.as(username)));
  const held = await Promise.all(
    members.map(async (member) => {
      const { items } = await member.call(councils.myVotes, {});
      const waits = items.some((item) => item.voteId === voteId && item.channel === 'screen');
      return waits ? receiveBallot(member, voteId) : null;
    }),
  );
  await Promise.all(held.map((ballot) => (ballot === null ? null : castHeld(api.url, ballot, 'agree'))));
}

export async function closeSession(api: TestApi, chamber: Chamber, id: string): Promise<SessionDetailView> {
  const secretary = await api.as(chamber.secretary);
  const { version } = await secretary.call(councils.getSession, { params: { id } });
  return secretary.call(councils.closeSession, { params: { id }, body: { version } });
}

/** Composes one decision for each group that waits, signs and issues it. */
export async function decideAll(
  api: TestApi,
  hands: { readonly officer: string; readonly signer: string; readonly clerk: string },
): Promise<DecisionDetailView[]> {
  const [officer, signer, clerk] = await Promise.all([
    api.as(hands.officer),
    api.as(hands.signer),
    api.as(hands.clerk),
  ]);
  const { groups } = await officer.call(decisions.candidates, { query: {} });
  const issued: DecisionDetailView[] = [];
  for (const group of groups) {
    const draft = await officer.call(decisions.create, {
      body: { issuerId: group.issuer.id, award: group.award.code, nominationIds: group.nominationIds },
    });
    const waiting = await officer.call(decisions.requestSignature, {
      params: { id: draft.id },
      body: { version: draft.version },
    });
    const signed = await signer.call(decisions.sign, { params: { id: draft.id }, body: { version: waiting.version } });
    issued.push(await clerk.call(decisions.issue, { params: { id: draft.id }, body: { version: signed.version } }));
  }
  return issued;
}

/** Case (a): a commune's year-end list, from the workbook to the Chairman's decisions. */
export async function caseA(
  api: TestApi,
): Promise<{ list: ImportPreviewView; session: SessionDetailView; issued: DecisionDetailView[] }> {
  const list = await importList(api, commune, 'danh-hieu-2025-mot-xa.xlsx', 2025);
  for (const id of list.submissionIds) {
    await attachParts(api, commune, id);
    await dropBlocked(api, commune, id);
    await submit(api, commune, id);
  }
  const opened = await openSession(api, communeCouncil, 1, 'Phiên xét danh hiệu thi đua năm 2025');
  await voteAll(api, communeCouncil, opened.id);
  const session = await closeSession(api, communeCouncil, opened.id);
  return {
    list,
    session,
    issued: await decideAll(api, { officer: commune.officer, signer: commune.head, clerk: 'xtd.vanthu' }),
  };
}

/** The officer withdraws those the law refuses; the rest goes on. */
export async function dropBlocked(api: TestApi, office: Office, submissionId: string): Promise<number> {
  const officer = await api.as(office.officer);
  const { items } = await officer.call(nominations.list, {
    query: { submissionId, verdict: 'ineligible', limit: 200 },
  });
  for (const item of items) {
    const { version } = await officer.call(nominations.get, { params: { id: item.id } });
    await officer.call(nominations.withdrawOne, {
      params: { id: item.id },
      body: { version, reason: 'Chưa đủ điều kiện theo luật.' },
    });
  }
  return items.length;
}

/** Case (b): the department's list of 106, through two councils to the province's decision. */
export async function caseB(
  api: TestApi,
): Promise<{ list: ImportPreviewView; session: SessionDetailView; issued: DecisionDetailView[] }> {
  const list = await importList(api, department, 'de-nghi-106.xlsx');
  const [id = ''] = list.submissionIds;
  await attachParts(api, department, id);
  await submit(api, department, id);
  const unitSession = await openSession(api, departmentCouncil, 1, 'Phiên xét đề nghị Bằng khen');
  await voteAll(api, departmentCouncil, unitSession.id);
  await closeSession(api, departmentCouncil, unitSession.id);
  const appraiser = await api.as('chuyenvien');
  const submitted = await submission(appraiser, id);
  const received = await appraiser.call(nominations.receive, { params: { id }, body: { version: submitted.version } });
  await appraiser.call(nominations.forward, {
    params: { id },
    body: { version: received.version, overrideReason: 'Thành tích do Hội đồng xem xét theo tóm tắt.' },
  });
  const opened = await openSession(api, provincialCouncil, 3, 'Phiên thứ tư năm 2026');
  await voteAll(api, provincialCouncil, opened.id);
  const session = await closeSession(api, provincialCouncil, opened.id);
  return {
    list,
    session,
    issued: await decideAll(api, { officer: 'chuyenvien', signer: 'chutich.tinh', clerk: 'vanthu.tinh' }),
  };
}
