import { circulationFor, findAward, voteRuleFor } from '@gs/domain';
import { Injectable } from '@nestjs/common';
import { ProblemError, type Actor, type Tx } from '@gs/api-platform';
import { Conflicts } from '../conflicts/conflicts';
import { AgendaRepository } from '../persistence/agenda.repository';
import { requireState, SessionDesk, type LockedSession } from '../persistence/session-desk';
import { VotesRepository } from '../persistence/votes.repository';
import { keptRefs } from '../read/kept-refs';
import { Agenda, byKind } from './agenda';
import { AgendaKinds } from './agenda-kinds';
import type { AgendaSubject } from './agenda-port';

type Subject = AgendaSubject & { readonly kind: string };

/** Puts matters on the agenda of a locked session. Those of one award come into one vote, for they share a threshold. */
@Injectable()
export class Scheduling {
  constructor(
    private readonly desk: SessionDesk,
    private readonly items: AgendaRepository,
    private readonly votes: VotesRepository,
    private readonly kinds: AgendaKinds,
    private readonly agenda: Agenda,
    private readonly conflicts: Conflicts,
  ) {}

  /**
   * @returns how many matters were added
   * @throws ProblemError NOT_FOUND (unknown, or kept from the actor), WRONG_STATE, ITEM_ALREADY_SCHEDULED,
   * VALIDATION_FAILED (written opinions alone may not decide on it), and what the matter's own context refuses with
   */
  async add(
    tx: Tx,
    actor: Actor,
    session: LockedSession,
    items: readonly { readonly kind: string; readonly refId: string }[],
  ): Promise<number> {
    requireState(session.state, 'planned', 'open');
    const subjects = await this.subjects(tx, actor, items, session);
    if (session.form === 'circulated') requireCirculable(subjects, session);
    const voteOf = await this.votesFor(tx, session, new Set(subjects.map(({ award }) => award)));
    await this.items.add(
      tx,
      session.id,
      subjects.map((subject) => ({ ...subject, voteId: voteOf(subject.award) })),
    );
    await this.agenda.scheduled(tx, subjects, session);
    await this.conflicts.find(tx, session.id);
    return subjects.length;
  }

  private async subjects(
    tx: Tx,
    actor: Actor,
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
    const kept = await keptRefs(tx, actor, subjects);
    if (subjects.some(({ refId }) => kept.has(refId))) throw new ProblemError('NOT_FOUND');
    return subjects;
  }

  /** The prepared vote of each award: the one there is, or a new one with the method its rule asks for. */
  private async votesFor(
    tx: Tx,
    session: LockedSession,
    awards: ReadonlySet<string | null>,
  ): Promise<(award: string | null) => string> {
    const prepared = (await this.desk.votes(tx, session.id)).filter(
      ({ state, round }) => state === 'prepared' && round === 1,
    );
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

/** @throws ProblemError VALIDATION_FAILED where the council has to meet to decide on one of these */
function requireCirculable(subjects: readonly Subject[], session: LockedSession): void {
  const refused = subjects.find(({ award }) => !circulationFor(award ?? '', session.day).allowed);
  if (refused === undefined) return;
  const name = refused.award === null ? refused.title : (findAward(refused.award)?.name ?? refused.award);
  throw new ProblemError('VALIDATION_FAILED', {}, [
    { pointer: '/body/items', detail: `${name}: Hội đồng phải họp để xét, không chỉ lấy ý kiến bằng văn bản.` },
  ]);
}
