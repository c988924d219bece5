// The way of a long list from a unit's workbook to the decision, each step as the person whose step it is.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { root } from '../../tools/build.mjs';
import { Person } from './http.mjs';
import { cast as castBallots, receive } from './voter.mjs';

const sample = (name) => fs.readFileSync(path.join(root, 'samples/lam-son', name));
const page =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n' +
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Size 4/Root 1 0 R>>\n%%EOF\n';

export class Journey {
  #people = new Map();

  constructor(url) {
    this.url = url;
  }

  /** The session of an account, signed in once. */
  as(username) {
    const held = this.#people.get(username) ?? Person.signIn(this.url, username);
    this.#people.set(username, held);
    return held;
  }

  async unit(username, code) {
    const { items } = await (await this.as(username)).get(`/organisations?q=${code}&limit=50`);
    return items.find((item) => item.code === code).id;
  }

  /** @returns what has to be sent to read the list once */
  async upload(username, unitCode, file, year) {
    const officer = await this.as(username);
    return {
      organisationId: await this.unit(username, unitCode),
      year,
      uploadId: await officer.upload(file, sample(file)),
    };
  }

  /** Parts attached, those the law refuses withdrawn, approved and submitted by the head. */
  async submit(id, { officer: clerk, head: chief }) {
    const [officer, head] = [await this.as(clerk), await this.as(chief)];
    const { parts } = await officer.get(`/submissions/${id}`);
    for (const { code } of parts.filter((part) => part.required && part.files.length === 0)) {
      const uploadId = await officer.upload(`${code}.pdf`, Buffer.from(page));
      await officer.post('/dossier-parts', { submissionId: id, nominationId: null, part: code, uploadId });
    }
    const { items } = await officer.get(`/nominations?submissionId=${id}&verdict=ineligible&limit=200`);
    for (const item of items) {
      const { version } = await officer.get(`/nominations/${item.id}`);
      await officer.post(`/nominations/${item.id}/withdraw`, { version, reason: 'Chưa đủ điều kiện theo luật.' });
    }
    const { version } = await head.get(`/submissions/${id}`);
    const overrideReason = 'Đơn vị đã xem lại từng trường hợp và chịu trách nhiệm.';
    return head.post(`/submissions/${id}/submit`, { version, overrideReason });
  }

  async appraise(id) {
    const officer = await this.as('chuyenvien');
    const { version } = await officer.get(`/submissions/${id}`);
    const received = await officer.post(`/submissions/${id}/receive`, { version });
    const overrideReason = 'Thành tích do Hội đồng xem xét theo tóm tắt.';
    return officer.post(`/submissions/${id}/forward`, { version: received.version, overrideReason });
  }

  /** A session over all that waits, everyone present and agreeing. `cast` is given each ballot to send. */
  async hold({ secretary: clerk, members, council: named }, title, cast = (send) => send()) {
    const secretary = await this.as(clerk);
    const { items } = await secretary.get('/councils');
    const council = items.find((item) => named.test(item.name) && item.validTo === null);
    const { id } = await secretary.post('/sessions', {
      councilId: council.id,
      title,
      kind: 'regular',
      scheduledAt: '2026-11-26T14:00:00+07:00',
      place: 'Phòng họp số 1',
    });
    const { groups } = await secretary.get(`/sessions/${id}/queue`);
    const waiting = groups.flatMap((group) => group.items.map(({ kind, refId }) => ({ kind, refId })));
    let session = await secretary.post(`/sessions/${id}/agenda`, { items: waiting });
    await this.#settleConflicts(secretary, id);
    const entries = session.attendance.map(({ memberId }) => ({ memberId, status: 'present', reason: '' }));
    session = await secretary.put(`/sessions/${id}/roll-call`, { entries });
    session = await secretary.post(`/sessions/${id}/open`, { version: session.version });
    for (const { id: voteId, version, method } of session.votes) {
      await secretary.post(`/votes/${voteId}/open`, { version });
      if (method === 'secret') await this.#ballots(voteId, members, cast);
      else await secretary.put(`/votes/${voteId}/hands`, { exceptions: [] });
      const { votes } = await secretary.get(`/sessions/${id}`);
      await secretary.post(`/votes/${voteId}/close`, { version: votes.find((vote) => vote.id === voteId).version });
    }
    const { version } = await secretary.get(`/sessions/${id}`);
    return secretary.post(`/sessions/${id}/close`, { version });
  }

  async #ballots(voteId, members, cast) {
    const held = [];
    for (const username of members) held.push(await receive(await this.as(username), voteId));
    for (const credentials of held) await cast(() => castBallots(this.url, voteId, credentials));
  }

  /** Everybody takes part in everything that the rules leave to the council to decide. */
  async #settleConflicts(secretary, id) {
    const { items } = await secretary.get(`/sessions/${id}/conflicts`);
    const decisions = items
      .filter(({ outcome }) => outcome === null)
      .map(({ itemId, memberId }) => ({ itemId, memberId, outcome: 'stays', reason: 'Chủ tịch Hội đồng đồng ý.' }));
    if (decisions.length > 0) await secretary.put(`/sessions/${id}/conflicts`, { decisions });
  }

  /** Composed and signed, ready for its number. */
  async signed({ issuer, award }, nominationIds) {
    const [officer, signer] = [await this.as('chuyenvien'), await this.as('chutich.tinh')];
    const draft = await officer.post('/decisions', { issuerId: issuer.id, award: award.code, nominationIds });
    const { version } = await officer.post(`/decisions/${draft.id}/request-signature`, { version: draft.version });
    return signer.post(`/decisions/${draft.id}/sign`, { version });
  }
}

export const commune = { officer: 'xtd.canbo', head: 'xtd.chutich', unitCode: 'LS.X03' };
export const department = { officer: 'snv.canbo', head: 'snv.giamdoc', unitCode: 'LS.02' };
const seats = (prefix, from, to) =>
  Array.from({ length: to - from + 1 }, (_, at) => `${prefix}${String(from + at).padStart(2, '0')}`);
export const councils = {
  commune: {
    secretary: 'xtd.thuky',
    members: ['xtd.chutich', ...seats('xtd', 2, 8), 'xtd.thuky'],
    council: /Tân Dương/,
  },
  department: {
    secretary: 'snv.thuky',
    members: ['snv.giamdoc', ...seats('snv', 2, 6), 'snv.thuky'],
    council: /Sở Nội vụ/,
  },
  province: { secretary: 'tv15', members: seats('tv', 1, 15), council: /tỉnh Lam Sơn/ },
};
