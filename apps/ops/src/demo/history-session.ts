import { tallyItem, voteRuleFor, type TallyInput } from '@gs/domain';
import type { Ids, Tx } from '@gs/api-platform';
import type { PastCouncil, PastItem } from './history';
import type { HistorySession } from './shapes';

interface Past {
  readonly id: string;
  readonly session: HistorySession;
  readonly council: PastCouncil;
  readonly items: readonly PastItem[];
  readonly day: string;
}

/** Writes a closed session with roll, ballots and tallies that agree by construction. @returns the items that passed */
export async function writeSession(tx: Tx, ids: Ids, past: Past): Promise<PastItem[]> {
  const { id, session, council } = past;
  const memberIn = (role: string): string | null => council.members.find((member) => member.role === role)?.id ?? null;
  await tx.execute(
    `INSERT INTO council_session (id, council_id, title, kind, state, scheduled_at, place, opened_at, closed_at, chair_member_id,
       secretary_member_id, notes, conclusion, keeps_minutes)
     VALUES ($1, $2, $3, $4, 'closed', $5, $6, $7, $8, $9, $10, $11, $12, false)`,
    [
      id,
      council.id,
      session.title,
      session.kind,
      session.scheduledAt,
      session.place,
      session.openedAt,
      session.closedAt,
      memberIn('chair'),
      memberIn('secretary'),
      session.notes,
      session.conclusion,
    ],
  );
  const voteId = ids.next();
  const rule = { ...voteRuleFor(session.vote.award, past.day), method: session.vote.method };
  await tx.execute(
    `INSERT INTO vote (id, session_id, award, title, method, state, rule, total_members, opened_at, closed_at)
     VALUES ($1, $2, $3, $4, $5, 'closed', $6, $7, $8, $9)`,
    [
      voteId,
      id,
      session.vote.award,
      session.vote.title,
      session.vote.method,
      JSON.stringify(rule),
      council.members.length,
      session.vote.openedAt,
      session.vote.closedAt,
    ],
  );
  const roll = await writeRoll(tx, past, voteId);
  const results = past.items.map((item, index) => {
    const figures = figuresOf(item, roll);
    const tally = tallyItem(figures, rule);
    const { totalMembers: _, present: __, ...counts } = figures;
    return { id: ids.next(), seq: index + 1, item, counts, tally: { ...counts, ...tally } };
  });
  await writeItems(tx, past, voteId, results);
  await writeBallots(tx, voteId, roll, results);
  return results.filter(({ tally }) => tally.passed).map(({ item }) => item);
}

interface Roll {
  readonly present: readonly string[];
  readonly written: readonly string[];
  readonly total: number;
}

async function writeRoll(tx: Tx, { id, session, council }: Past, voteId: string): Promise<Roll> {
  const away = new Map(session.absentWritten.map(({ seat, reason }) => [seat, reason]));
  const rows = council.members.map((member) => ({
    member: member.id,
    status: away.has(member.seat) ? 'written' : 'present',
    reason: away.get(member.seat) ?? '',
  }));
  const source = `json_to_recordset($1::json) AS x(member uuid, status text, reason text)`;
  await tx.execute(
    `INSERT INTO session_attendance (session_id, member_id, status, reason) SELECT $2, x.member, x.status, x.reason FROM ${source}`,
    [JSON.stringify(rows), id],
  );
  await tx.execute(
    `INSERT INTO vote_roll (vote_id, member_id, attendance, has_voted) SELECT $2, x.member, x.status, true FROM ${source}`,
    [JSON.stringify(rows), voteId],
  );
  const membersOf = (status: string): string[] => rows.filter((row) => row.status === status).map((row) => row.member);
  return { present: membersOf('present'), written: membersOf('written'), total: rows.length };
}

function figuresOf(item: PastItem, roll: Roll): TallyInput {
  return {
    totalMembers: roll.total,
    present: roll.present.length,
    ballotsAgree: item.ballotsAgree,
    ballotsDisagree: roll.present.length - item.ballotsAgree,
    ballotsInvalid: 0,
    writtenAgree: item.writtenAgree,
    writtenDisagree: roll.written.length - item.writtenAgree,
    recused: 0,
  };
}

interface Result {
  readonly id: string;
  readonly seq: number;
  readonly item: PastItem;
  readonly counts: Omit<TallyInput, 'totalMembers' | 'present'>;
  readonly tally: { readonly passed: boolean };
}

async function writeItems(tx: Tx, { id, session }: Past, voteId: string, results: readonly Result[]): Promise<void> {
  const rows = results.map(({ id: itemId, seq, item, tally }) => ({
    id: itemId,
    seq,
    ref: item.subject.id,
    title: item.subject.name,
    subtitle: [item.position, item.subject.kind === 'person' ? item.unitName : '']
      .filter((part) => part !== '')
      .join(', '),
    concerned: item.subject.kind === 'person' ? [item.subject.id] : [],
    result: tally.passed ? 'passed' : 'not-passed',
    tally,
  }));
  await tx.execute(
    `INSERT INTO agenda_item (id, session_id, vote_id, seq, kind, ref_id, title, subtitle, award, concerned_person_ids, result, tally)
     SELECT x.id, $2, $3, x.seq, 'history', x.ref, x.title, x.subtitle, $4, x.concerned, x.result, x.tally
     FROM json_to_recordset($1::json) AS x(id uuid, seq int, ref uuid, title text, subtitle text, concerned uuid[], result text, tally jsonb)`,
    [JSON.stringify(rows), id, voteId, session.vote.award],
  );
}

/** The ballots behind the figures: nameless for those present, by name for those who wrote. */
async function writeBallots(tx: Tx, voteId: string, roll: Roll, results: readonly Result[]): Promise<void> {
  const ballots = results.flatMap(({ id, counts }) => [
    ...Array.from({ length: counts.ballotsAgree }, () => ({ item: id, choice: 'agree' })),
    ...Array.from({ length: counts.ballotsDisagree }, () => ({ item: id, choice: 'disagree' })),
  ]);
  await tx.execute(
    `INSERT INTO ballot_choice (vote_id, item_id, choice) SELECT $2, x.item, x.choice
     FROM json_to_recordset($1::json) AS x(item uuid, choice text) ORDER BY gen_random_uuid()`,
    [JSON.stringify(ballots), voteId],
  );
  const written = results.flatMap(({ id, counts }) =>
    roll.written.map((member, index) => ({
      item: id,
      member,
      choice: index < counts.writtenAgree ? 'agree' : 'disagree',
    })),
  );
  await tx.execute(
    `INSERT INTO named_choice (vote_id, member_id, item_id, source, choice) SELECT $2, x.member, x.item, 'written', x.choice
     FROM json_to_recordset($1::json) AS x(item uuid, member uuid, choice text)`,
    [JSON.stringify(written), voteId],
  );
}
