import { Injectable } from '@nestjs/common';
import { Db, ProblemError, type Actor } from '@gs/api-platform';
import { byKind } from '../agenda/agenda';
import { AgendaKinds } from '../agenda/agenda-kinds';
import type { AgendaDossier } from '../agenda/agenda-port';
import { SessionReader, type SessionView } from '../read/session.reader';
import { mattersOf, packOf, type Pack } from './pack';

/** Each reader's own pack: matters in which they take no part are not in it, nor asked for. */
@Injectable()
export class PackReader {
  constructor(
    private readonly db: Db,
    private readonly sessions: SessionReader,
    private readonly kinds: AgendaKinds,
  ) {}

  /** @throws ProblemError NOT_FOUND */
  async read(actor: Actor, sessionId: string): Promise<{ readonly view: SessionView; readonly pack: Pack }> {
    const view = await this.sessions.view(actor, sessionId);
    const dossiers = new Map<string, AgendaDossier>();
    for (const [kind, items] of byKind(mattersOf(view))) {
      const refIds = items.map(({ refId }) => refId);
      for (const dossier of await this.kinds.get(kind).dossier(this.db, refIds)) dossiers.set(dossier.refId, dossier);
    }
    return { view, pack: packOf(view, dossiers) };
  }

  /** @throws ProblemError NOT_FOUND unless the file proves this matter and the reader sees the matter */
  async requireEvidence(actor: Actor, sessionId: string, itemId: string, fileId: string): Promise<void> {
    const view = await this.sessions.view(actor, sessionId);
    const item = view.votes.flatMap(({ items }) => items).find(({ id }) => id === itemId);
    if (item === undefined) throw new ProblemError('NOT_FOUND');
    const dossiers = await this.kinds.get(item.kind).dossier(this.db, [item.refId]);
    const stands = dossiers.some(
      ({ refId, evidence }) => refId === item.refId && evidence.some((one) => one.fileId === fileId),
    );
    if (!stands) throw new ProblemError('NOT_FOUND');
  }
}
