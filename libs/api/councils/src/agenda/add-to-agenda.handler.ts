import type { BodyOf, councils } from '@gs/contracts';
import { findAward, voteRuleFor } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { ProblemError, UnitOfWork, type Actor, type Tx } from '@gs/api-platform';
import { SessionChanges } from '../events/session-changes';
import { AgendaRepository } from '../persistence/agenda.repository';
import { requireState, SessionDesk, type LockedSession } from '../persistence/session-desk';
import { VotesRepository } from '../persistence/votes.repository';
import { SessionReader } from '../read/session.reader';
import type { SessionDetail } from '../read/session-rows';
import { Agenda, byKind } from './agenda';
import { AgendaKinds } from './agenda-kinds';
import type { AgendaSubject } from './agenda-port';

type Subject = AgendaSubject & { readonly kind: string };

/** Puts matters on the agenda. Those of one award come into one vote, for they share a threshold. */
@Injectable()
export class AddToAgendaHandler {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly desk: SessionDesk,
    private readonly items: AgendaRepository,
    private readonly votes: VotesRepository,
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
      const voteOf = await this.votesFor(tx, session, new Set(subjects.map(({ award }) => award)));
      await this.items.add(
        tx,
        id,
        subjects.map((subject) => ({ ...subject, voteId: voteOf(subject.award) })),
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
  ): Promise<(award: string | null) => string> {
    const prepared = (await this.desk.votes(tx, session.id)).filter(({ state }) => state === 'prepared');
    const votes = new Map(prepared.map(({ award, id }) => [award, id]));
    for (const award of awards) {
      if (votes.has(award)) continue;
      const title = award === null ? 'Nội dung khác' : (findAward(award)?.name ?? award);
      const { method } = voteRuleFor(award ?? '', session.day);
      votes.set(award, await this.votes.prepare(tx, session.id, { award, title, method }));
    }
    return (award) => {
      const vote = votes.get(award);
      if (vote === undefined) throw new Error(`no vote was prepared for ${award ?? 'other matters'}`);
      return vote;
    };
  }
}
