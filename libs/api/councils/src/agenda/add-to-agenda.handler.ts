import type { BodyOf, councils } from '@gs/contracts';
import { findAward, voteRuleFor } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { Ids, ProblemError, registerConstraints, UnitOfWork, type Actor, type Tx } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { requireState, SessionDesk, type LockedSession } from '../persistence/session-desk';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { Agenda, byKind } from './agenda';
import { AgendaKinds } from './agenda-kinds';
import type { AgendaSubject } from './agenda-port';

registerConstraints({ agenda_item_once: 'ITEM_ALREADY_SCHEDULED' });

type Subject = AgendaSubject & { readonly kind: string };

/** Puts matters on the agenda. Those of one award come into one vote, for they share a threshold. */
@Injectable()
export class AddToAgendaHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly ids: Ids,
    private readonly desk: SessionDesk,
    private readonly kinds: AgendaKinds,
    private readonly agenda: Agenda,
    private readonly changes: SessionChanges,
    private readonly reader: SessionReader,
  ) {}

  /** @throws ProblemError NOT_FOUND, WRONG_STATE, ITEM_ALREADY_SCHEDULED, and what the matter's own context refuses with */
  async handle(actor: Actor, id: string, { items }: BodyOf<typeof councils.addToAgenda>): Promise<SessionDetail> {
    return this.uow.run(async (tx) => {
      const session = await this.desk.lock(tx, actor, id);
      requireState(session.state, 'planned', 'open');
      const subjects = await this.subjects(tx, items, session);
      const votes = await this.votesFor(tx, session, new Set(subjects.map(({ award }) => award)));
      await tx.query(
        `INSERT INTO agenda_item (id, session_id, vote_id, seq, kind, ref_id, title, subtitle, summary, award, concerned_person_ids)
         SELECT r.id, $1, r.vote_id, (SELECT COALESCE(max(seq), 0) FROM agenda_item WHERE session_id = $1) + r.n, r.kind, r.ref_id,
           r.title, r.subtitle, r.summary, r.award, r.concerned
         FROM json_to_recordset($2::json) AS r(id uuid, vote_id uuid, n int, kind text, ref_id uuid, title text, subtitle text,
           summary text, award text, concerned uuid[])`,
        [id, JSON.stringify(subjects.map((subject, index) => this.row(subject, index, votes)))],
      );
      await this.agenda.scheduled(tx, subjects, session);
      await tx.audit({ action: 'agenda.add', kind: 'session', id, after: items, facts: { items: subjects.length } });
      await this.changes.notify(tx, id);
      return this.reader.detail(actor, id, tx);
    });
  }

  private async subjects(
    tx: Tx,
    items: readonly { kind: string; refId: string }[],
    session: LockedSession,
  ): Promise<Subject[]> {
    const subjects: Subject[] = [];
    for (const [kind, refs] of byKind(items)) {
      const port = this.kinds.find(kind);
      if (port === undefined) throw new ProblemError('NOT_FOUND');
      const refIds = [...new Set(refs.map(({ refId }) => refId))];
      const found = await port.items(tx, refIds, session.organisationId);
      if (found.length !== refIds.length) throw new ProblemError('NOT_FOUND');
      for (const subject of found) subjects.push({ ...subject, kind });
    }
    return subjects;
  }

  /** The prepared vote of each award: the one there is, or a new one with the method its rule asks for. */
  private async votesFor(
    tx: Tx,
    session: LockedSession,
    awards: ReadonlySet<string | null>,
  ): Promise<Map<string | null, string>> {
    const prepared = (await this.desk.votes(tx, session.id)).filter(({ state }) => state === 'prepared');
    const votes = new Map(prepared.map(({ award, id }) => [award, id]));
    for (const award of awards) {
      if (votes.has(award)) continue;
      const id = this.ids.next();
      const title = award === null ? 'Nội dung khác' : (findAward(award)?.name ?? award);
      const { method } = voteRuleFor(award ?? '', session.day);
      await tx.query(
        `INSERT INTO vote (id, session_id, award, title, method, state) VALUES ($1, $2, $3, $4, $5, 'prepared')`,
        [id, session.id, award, title, method],
      );
      votes.set(award, id);
    }
    return votes;
  }

  private row(subject: Subject, index: number, votes: ReadonlyMap<string | null, string>): Record<string, unknown> {
    return {
      id: this.ids.next(),
      vote_id: votes.get(subject.award),
      n: index + 1,
      kind: subject.kind,
      ref_id: subject.refId,
      title: subject.title,
      subtitle: subject.subtitle,
      summary: subject.summary,
      award: subject.award,
      concerned: subject.concernedPersonIds,
    };
  }
}
