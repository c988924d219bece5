import { AgendaKinds, type AgendaOutcome, type AgendaPort, type AgendaSubject } from '@gs/api-councils';
import { ProblemError, uuidv7, type Db } from '@gs/api-platform';
import { councils as contract, type BodyInputOf, type SessionDetailView } from '@gs/contracts';
import {
  castHeld,
  createDatabase,
  receiveBallot,
  startApi,
  type Choices,
  type Client,
  type HeldBallot,
  type TestApi,
} from '../../support';

/** Under which the matters below are registered. */
export const broughtKind = 'brought';

/** What else a matter touches, besides the persons it is about. */
type Touches = Partial<Pick<AgendaSubject, 'concernedOrganisationIds' | 'signerPersonIds' | 'coAuthorPersonIds'>>;

/** Matters put before a council by nobody in particular: the councils know no more of any other. */
export class Matters implements AgendaPort {
  readonly known = new Map<string, AgendaSubject>();
  readonly scheduled = new Set<string>();
  readonly results = new Map<string, AgendaOutcome>();

  /** Lower awards that any of them may be moved to. */
  lower: { code: string; name: string }[] = [];

  add(title: string, award: string | null, concernedPersonIds: readonly string[] = [], touches: Touches = {}): string {
    const refId = uuidv7();
    this.known.set(refId, {
      refId,
      title,
      subtitle: 'Trường THCS Tân Dương',
      award,
      concernedPersonIds,
      concernedOrganisationIds: [],
      signerPersonIds: [],
      coAuthorPersonIds: [],
      ...touches,
      summary: 'Tóm tắt',
    });
    return refId;
  }

  async queue(): ReturnType<AgendaPort['queue']> {
    const items = [...this.known.values()].map(({ refId, title, subtitle, concernedPersonIds }) => ({
      kind: broughtKind,
      refId,
      title,
      subtitle,
      submissionTitle: 'Tờ trình',
      verdict: 'eligible',
      concernedPersonIds,
    }));
    return [{ award: 'bk-tinh', awardName: 'Bằng khen', items }];
  }

  async items(_tx: unknown, refIds: readonly string[]): Promise<AgendaSubject[]> {
    return refIds.map((refId) => {
      const subject = this.known.get(refId);
      if (subject === undefined) throw new ProblemError('NOT_FOUND');
      return subject;
    });
  }

  async onScheduled(_tx: unknown, refIds: readonly string[]): Promise<void> {
    for (const refId of refIds) this.scheduled.add(refId);
  }

  async onUnscheduled(_tx: unknown, refIds: readonly string[]): Promise<void> {
    for (const refId of refIds) this.scheduled.delete(refId);
  }

  async onResults(_tx: unknown, outcomes: readonly AgendaOutcome[]): Promise<void> {
    for (const outcome of outcomes) this.results.set(outcome.refId, outcome);
  }

  async lowerAwards(): ReturnType<AgendaPort['lowerAwards']> {
    return this.lower;
  }

  async dossier(_db: unknown, refIds: readonly string[]): ReturnType<AgendaPort['dossier']> {
    return refIds.flatMap((refId) => {
      const subject = this.known.get(refId);
      if (subject === undefined) return [];
      return [{ refId, facts: [{ label: 'Đơn vị', value: subject.subtitle }], findings: [], evidence: [] }];
    });
  }
}

export interface Office {
  readonly api: TestApi;
  readonly matters: Matters;
  readonly stop: () => Promise<void>;
}

export async function openOffice(now: string): Promise<Office> {
  const database = await createDatabase();
  const api = await startApi({ databaseUrl: database.url, now });
  const matters = new Matters();
  api.app.get(AgendaKinds).register(broughtKind, matters);
  return {
    api,
    matters,
    stop: async () => {
      await api.stop();
      await database.drop();
    },
  };
}

export interface Body {
  readonly organisationId: string;
  readonly councilId: string;
  /** Member ids by seat; the first is the chair, the last the secretary. */
  readonly memberIds: readonly string[];
  readonly personIds: readonly string[];
  /** User names by seat. */
  readonly usernames: readonly string[];
}

/** A unit with a council of so many members, each with an account and a person. */
export async function council(
  db: Db,
  code: string,
  size: number,
  options: { readonly level?: string; readonly from?: string; readonly to?: string | null } = {},
): Promise<Body> {
  const { level = 'tinh', from = '2024-01-01', to = null } = options;
  const [organisationId, councilId] = [uuidv7(), uuidv7()];
  await db.execute(`INSERT INTO organisation (id, code) VALUES ($1, $2)`, [organisationId, code]);
  await db.execute(
    `INSERT INTO organisation_version (id, organisation_id, name, kind, level, valid_from, valid_to)
     VALUES ($1, $2, $3, 'UBND', $4, $5, $6)`,
    [uuidv7(), organisationId, `Uỷ ban nhân dân tỉnh ${code}`, level, from, to],
  );
  await db.execute(`INSERT INTO organisation_closure (ancestor_id, descendant_id, valid_from) VALUES ($1, $1, $2)`, [
    organisationId,
    from,
  ]);
  await db.execute(
    `INSERT INTO council (id, organisation_id, level, name, established_by, valid_from, valid_to) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [councilId, organisationId, level, 'Hội đồng Thi đua – Khen thưởng', 'Quyết định số 12/QĐ-UBND', from, to],
  );
  const seats = Array.from({ length: size }, (_, index) => ({
    account: uuidv7(),
    member: uuidv7(),
    person: uuidv7(),
    assignment: uuidv7(),
    username: `${code.toLowerCase()}.tv${String(index + 1).padStart(2, '0')}`,
    name: `Thành viên ${index + 1}`,
    role: index === 0 ? 'chair' : index === size - 1 ? 'secretary' : 'member',
    granted: index === size - 1 ? 'council-secretary' : 'council-member',
    seat: index + 1,
  }));
  const rows = `json_to_recordset($1::json) AS r(account uuid, member uuid, person uuid, assignment uuid, username text,
    name text, role text, granted text, seat int)`;
  const json = JSON.stringify(seats);
  await db.execute(
    `INSERT INTO subject (id, kind, name, organisation_id) SELECT r.person, 'person', r.name, $2 FROM ${rows}`,
    [json, organisationId],
  );
  await db.execute(`INSERT INTO person (id) SELECT r.person FROM ${rows}`, [json]);
  await db.execute(
    `INSERT INTO account (id, username, display_name, person_id, password_hash) SELECT r.account, r.username, r.name, r.person, '-' FROM ${rows}`,
    [json],
  );
  await db.execute(
    `INSERT INTO role_assignment (id, account_id, role, organisation_id, valid_from)
     SELECT r.assignment, r.account, r.granted, $2, '2024-01-01' FROM ${rows}`,
    [json, organisationId],
  );
  await db.execute(
    `INSERT INTO council_member (id, council_id, account_id, name, position, role, seat, valid_from, valid_to)
     SELECT r.member, $2, r.account, r.name, 'Chức vụ', r.role, r.seat, $3::date, $4::date FROM ${rows}`,
    [json, councilId, from, to],
  );
  return {
    organisationId,
    councilId,
    memberIds: seats.map(({ member }) => member),
    personIds: seats.map(({ person }) => person),
    usernames: seats.map(({ username }) => username),
  };
}

type Opening = Omit<BodyInputOf<typeof contract.openVote>, 'version'>;

export type Attendance = 'present' | 'written' | 'absent';

/** The secretary's desk, by the contract. */
export class Desk {
  constructor(
    readonly office: Office,
    readonly body: Body,
    readonly secretary: Client,
  ) {}

  static async of(office: Office, body: Body): Promise<Desk> {
    return new Desk(office, body, await office.api.as(body.usernames.at(-1) ?? ''));
  }

  plan(scheduledAt: string): Promise<SessionDetailView> {
    const body = {
      councilId: this.body.councilId,
      title: 'Phiên họp',
      kind: 'regular',
      scheduledAt,
      place: 'Phòng họp',
    } as const;
    return this.secretary.call(contract.createSession, { body });
  }

  agenda(session: { id: string }, refIds: readonly string[]): Promise<SessionDetailView> {
    const items = refIds.map((refId) => ({ kind: broughtKind, refId }));
    return this.secretary.call(contract.addToAgenda, { params: { id: session.id }, body: { items } });
  }

  /** By seat; seats not named are absent. */
  roll(session: { id: string }, statuses: readonly Attendance[]): Promise<SessionDetailView> {
    const entries = this.body.memberIds.map((memberId, index) => ({ memberId, status: statuses[index] ?? 'absent' }));
    return this.secretary.call(contract.rollCall, { params: { id: session.id }, body: { entries } });
  }

  open(session: SessionDetailView): Promise<SessionDetailView> {
    return this.secretary.call(contract.openSession, {
      params: { id: session.id },
      body: { version: session.version },
    });
  }

  close(session: SessionDetailView): Promise<SessionDetailView> {
    return this.secretary.call(contract.closeSession, {
      params: { id: session.id },
      body: { version: session.version },
    });
  }

  openVote(session: SessionDetailView, index = 0, options: Opening = {}): Promise<SessionDetailView> {
    const vote = voteOf(session, index);
    const body = { ...options, version: vote.version };
    return this.secretary.call(contract.openVote, { params: { id: vote.id }, body });
  }

  /** The session as it is now. */
  again(session: { id: string }): Promise<SessionDetailView> {
    return this.secretary.call(contract.getSession, { params: { id: session.id } });
  }

  closeVote(session: SessionDetailView, index = 0): Promise<SessionDetailView> {
    const vote = voteOf(session, index);
    return this.secretary.call(contract.closeVote, { params: { id: vote.id }, body: { version: vote.version } });
  }

  /** A session with these matters, opened with this roll. */
  async running(
    scheduledAt: string,
    refIds: readonly string[],
    statuses: readonly Attendance[],
  ): Promise<SessionDetailView> {
    const planned = await this.plan(scheduledAt);
    await this.agenda(planned, refIds);
    return this.open(await this.roll(planned, statuses));
  }

  member(seat: number): Promise<Client> {
    return this.office.api.as(this.body.usernames[seat - 1] ?? '');
  }

  /** Screens of these seats receive their ballots, in turn; whoever else is in the room is not waited for. */
  async handOut(session: SessionDetailView, seats: readonly number[], index = 0): Promise<Map<number, HeldBallot>> {
    const { id } = voteOf(session, index);
    const held = new Map<number, HeldBallot>();
    for (const seat of seats) held.set(seat, await receiveBallot(await this.member(seat), id));
    const vote = voteOf(await this.again(session), index);
    if (vote.state === 'issuing')
      await this.secretary.call(contract.startCasting, { params: { id }, body: { version: vote.version } });
    return held;
  }

  /** These seats receive their ballots and cast them. @returns the session as it is then */
  async ballots(
    session: SessionDetailView,
    seats: readonly number[],
    choices: Choices | ((seat: number) => Choices),
    index = 0,
  ): Promise<SessionDetailView> {
    for (const [seat, ballot] of await this.handOut(session, seats, index))
      await castHeld(this.office.api.url, ballot, typeof choices === 'function' ? choices(seat) : choices);
    return this.again(session);
  }

  write(session: SessionDetailView, seat: number, choice: 'agree' | 'disagree', index = 0): Promise<SessionDetailView> {
    const vote = voteOf(session, index);
    const memberId = this.body.memberIds[seat - 1] ?? '';
    const choices = vote.items.map(({ id }) => ({ itemId: id, choice }));
    return this.secretary.call(contract.writtenOpinion, { params: { id: vote.id }, body: { memberId, choices } });
  }
}

export function voteOf(session: SessionDetailView, index = 0): SessionDetailView['votes'][number] {
  const vote = session.votes.filter(({ state }) => state !== 'void')[index];
  if (vote === undefined) throw new Error(`the session has no vote ${index}`);
  return vote;
}

/** Seats from one to another. */
export const seats = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);

export const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);
