import { uuidv7 } from '@gs/api-platform';
import { councils as contract, subjects, type Problem, type SessionDetailView } from '@gs/contracts';
import { council, Desk, openOffice, times, voteOf, type Body, type Office } from './office';

const day = '2026-11-26T14:00:00+07:00';

describe('conflicts are found, not only declared', () => {
  let office: Office;
  let body: Body;
  let desk: Desk;
  let code = 0;

  beforeAll(async () => {
    office = await openOffice('2026-11-26T08:00:00+07:00');
  });
  afterAll(() => office.stop());
  beforeEach(async () => {
    code += 1;
    body = await council(office.api.db, `LS${code}`, 10);
    desk = await Desk.of(office, body);
  });

  const person = (seat: number): string => body.personIds[seat - 1] ?? '';
  const seatId = (seat: number): string => body.memberIds[seat - 1] ?? '';
  const session = async (...refIds: string[]): Promise<SessionDetailView> => desk.agenda(await desk.plan(day), refIds);
  const found = async ({ id }: { id: string }, client = desk.secretary) =>
    (await client.call(contract.conflicts, { params: { id } })).items;
  const grounds = async (of: { id: string }) =>
    (await found(of)).map(({ memberName, ground, facts, effect, outcome }) => [
      memberName,
      ground,
      facts,
      effect,
      outcome,
    ]);
  const stranger = async (name: string, organisationId = body.organisationId): Promise<string> => {
    const id = uuidv7();
    await office.api.db.execute(`INSERT INTO subject (id, kind, name, organisation_id) VALUES ($1, 'person', $2, $3)`, [
      id,
      name,
      organisationId,
    ]);
    await office.api.db.execute(`INSERT INTO person (id) VALUES ($1)`, [id]);
    return id;
  };
  const unit = async (name: string): Promise<string> => {
    const id = uuidv7();
    await office.api.db.execute(`INSERT INTO organisation (id, code) VALUES ($1, $2)`, [id, id.slice(0, 30)]);
    await office.api.db.execute(
      `INSERT INTO organisation_version (id, organisation_id, name, kind, level, parent_id, valid_from) VALUES ($1, $2, $3, 'so', 'co-so', $4, '2000-01-01')`,
      [uuidv7(), id, name, body.organisationId],
    );
    await office.api.db.execute(
      `INSERT INTO organisation_closure (ancestor_id, descendant_id, valid_from) VALUES ($1, $1, '2000-01-01'), ($2, $1, '2000-01-01')`,
      [id, body.organisationId],
    );
    return id;
  };
  const officer = async () => {
    const account = uuidv7();
    await office.api.db.execute(
      `INSERT INTO account (id, username, display_name, password_hash) VALUES ($1, $2, 'Cán bộ', '-')`,
      [account, `canbo${code}`],
    );
    await office.api.db.execute(
      `INSERT INTO role_assignment (id, account_id, role, organisation_id, valid_from) VALUES ($1, $2, 'emulation-officer', $3, '2024-01-01')`,
      [uuidv7(), account, body.organisationId],
    );
    return office.api.as(`canbo${code}`);
  };

  it('the nominee takes no part at once', async () => {
    const planned = await session(office.matters.add('Thành viên 2', 'bk-tinh', [person(2)]));
    expect(await grounds(planned)).toEqual([
      ['Thành viên 2', 'nominee', 'chính là người được đề nghị', 'recuse', 'recused'],
    ]);
    expect(planned.conflictsToDecide).toBe(0);
  });

  it('kin are found from either side of what was recorded, and in words seen from the member', async () => {
    const nominee = await stranger('Lê Thị Hoa');
    const clerk = await officer();
    await clerk.call(subjects.addTie, {
      params: { id: nominee },
      body: { kind: 'relation', otherId: person(3), relation: 'spouse', documentNo: 'Bản kê khai 01' },
    });
    await clerk.call(subjects.addTie, {
      params: { id: person(4) },
      body: { kind: 'relation', otherId: nominee, relation: 'parent', documentNo: 'Bản kê khai 02' },
    });
    const planned = await session(office.matters.add('Lê Thị Hoa', 'bk-tinh', [nominee]));
    expect(await grounds(planned)).toEqual([
      ['Thành viên 3', 'kin', 'vợ hoặc chồng của Lê Thị Hoa', 'recuse', 'recused'],
      ['Thành viên 4', 'kin', 'con của Lê Thị Hoa', 'recuse', 'recused'],
    ]);
    const ties = await clerk.call(subjects.ties, { params: { id: nominee } });
    expect(ties.relations.map(({ relation }) => relation)).toEqual(['spouse', 'child']);
  });

  it('a relation recorded after the item came on the agenda is found at once, one that ended is none', async () => {
    const nominee = await stranger('Vi Văn Bắc');
    const planned = await session(office.matters.add('Vi Văn Bắc', 'bk-tinh', [nominee]));
    expect(await found(planned)).toEqual([]);
    const clerk = await officer();
    const { relations } = await clerk.call(subjects.addTie, {
      params: { id: nominee },
      body: { kind: 'relation', otherId: person(5), relation: 'sibling', documentNo: 'Bản kê khai 03' },
    });
    expect((await found(planned)).map(({ memberId }) => memberId)).toEqual([seatId(5)]);
    await clerk.call(subjects.endTie, {
      params: { id: nominee },
      body: { tieId: relations[0]?.id ?? '', on: '2026-11-20', documentNo: 'Quyết định 9' },
    });
    expect(await found(planned)).toEqual([]);
  });

  it('who works in the nominated collective, or in a unit of it, is asked about', async () => {
    const department = await unit('Sở Nội vụ');
    await office.api.db.execute(`UPDATE subject SET organisation_id = $2 WHERE id = $1`, [person(6), department]);
    const clerk = await officer();
    await clerk.call(subjects.addTie, {
      params: { id: person(7) },
      body: {
        kind: 'post',
        organisationId: department,
        position: 'Phó Giám đốc',
        from: '2020-01-01',
        to: null,
        documentNo: 'Quyết định 3',
      },
    });
    const planned = await session(
      office.matters.add('Sở Nội vụ', 'co-tinh', [], { concernedOrganisationIds: [department] }),
    );
    expect(await grounds(planned)).toEqual([
      ['Thành viên 6', 'workplace', 'công tác tại Sở Nội vụ', 'ask', null],
      ['Thành viên 7', 'workplace', 'công tác tại Sở Nội vụ (Phó Giám đốc)', 'ask', null],
    ]);
    expect((await desk.secretary.call(contract.getSession, { params: { id: planned.id } })).conflictsToDecide).toBe(2);
  });

  it('in a council of the nominated unit itself every member works there: nobody is asked', async () => {
    const planned = await session(
      office.matters.add('Tập thể', 'bk-tinh', [], { concernedOrganisationIds: [body.organisationId] }),
    );
    expect(await found(planned)).toEqual([]);
  });

  it('who signed the submission and who shares the initiative is asked about', async () => {
    const planned = await session(
      office.matters.add('Quách Công Lý', 'cstd-tinh', [], {
        signerPersonIds: [person(2)],
        coAuthorPersonIds: [person(3)],
      }),
    );
    expect((await found(planned)).map(({ memberName, ground }) => [memberName, ground])).toEqual([
      ['Thành viên 2', 'signed'],
      ['Thành viên 3', 'co-author'],
    ]);
  });

  describe('the secretary decides before invitations', () => {
    let planned: SessionDetailView;
    let itemId: string;
    beforeEach(async () => {
      planned = await session(office.matters.add('Quách Công Lý', 'cstd-tinh', [], { signerPersonIds: [person(2)] }));
      itemId = voteOf(planned).items[0]?.id ?? '';
    });
    const decide = (outcome: 'recused' | 'stays', reason = '', memberId = seatId(2)) =>
      desk.secretary.attempt(contract.decideConflicts, {
        params: { id: planned.id },
        body: { decisions: [{ itemId, memberId, outcome, reason }] },
      });
    const invite = () =>
      desk.secretary.attempt(contract.invite, { params: { id: planned.id }, body: { version: planned.version } });

    it('nothing is sent while one is undecided', async () => {
      expect(((await invite()).body as Problem).code).toBe('CONFLICTS_UNDECIDED');
      expect((await decide('recused')).status).toBe(200);
      expect((await invite()).status).toBe(200);
    });

    it('to stay takes a reason, which is kept', async () => {
      expect(((await decide('stays')).body as Problem).errors?.[0]?.pointer).toBe('/body/decisions/0/reason');
      expect((await decide('stays', 'Chỉ ký thay')).status).toBe(200);
      expect(await found(planned)).toMatchObject([{ outcome: 'stays', reason: 'Chỉ ký thay' }]);
    });

    it('what was decided stays decided when conflicts are looked for again', async () => {
      await decide('stays', 'Chỉ ký thay');
      await invite();
      expect(await found(planned)).toMatchObject([{ outcome: 'stays' }]);
    });

    it('a conflict nobody found cannot be decided on', async () => {
      expect((await decide('recused', '', seatId(4))).status).toBe(404);
    });

    it('even the rule that recuses is lifted only with a reason', async () => {
      const other = await session(office.matters.add('Thành viên 3', 'bk-tinh', [person(3)]));
      const item = voteOf(other).items[0]?.id ?? '';
      const lift = (reason: string) =>
        desk.secretary.attempt(contract.decideConflicts, {
          params: { id: other.id },
          body: { decisions: [{ itemId: item, memberId: seatId(3), outcome: 'stays', reason }] },
        });
      expect((await lift('')).status).toBe(422);
      expect((await lift('Hội đồng thống nhất')).status).toBe(200);
      expect(await found(other)).toMatchObject([{ ground: 'nominee', effect: 'recuse', outcome: 'stays' }]);
    });
  });

  it('nobody lets themselves take part', async () => {
    const planned = await session(
      office.matters.add('Tập thể A', 'bk-tinh', [], { signerPersonIds: [body.personIds.at(-1) ?? ''] }),
    );
    const [own] = await found(planned);
    const reply = await desk.secretary.attempt(contract.decideConflicts, {
      params: { id: planned.id },
      body: {
        decisions: [
          { itemId: own?.itemId ?? '', memberId: own?.memberId ?? '', outcome: 'stays', reason: 'Tôi vô tư' },
        ],
      },
    });
    expect([reply.status, (reply.body as Problem).errors?.[0]?.pointer]).toEqual([422, '/body/decisions/0/outcome']);
  });

  it('the effect on the threshold is told before anything is sent', async () => {
    const planned = await session(office.matters.add('Thành viên 2', 'cstd-tinh', [person(2)]));
    const { effects } = await desk.secretary.call(contract.conflicts, { params: { id: planned.id } });
    expect(effects).toMatchObject([{ memberName: 'Thành viên 2', highestPossible: 9, total: 10, reachable: true }]);
  });

  it('a member declares, and from then on does not see the item', async () => {
    const planned = await session(
      office.matters.add('Bạn thân', 'bk-tinh'),
      office.matters.add('Người khác', 'bk-tinh'),
    );
    const item = voteOf(planned).items[0]?.id ?? '';
    await desk.secretary.call(contract.invite, { params: { id: planned.id }, body: { version: planned.version } });
    const client = await desk.member(4);
    const titles = async () =>
      (await client.call(contract.getSession, { params: { id: planned.id } })).votes.flatMap(({ items }) =>
        items.map(({ title, seq }) => [title, seq]),
      );
    expect(await titles()).toEqual([
      ['Bạn thân', 1],
      ['Người khác', 2],
    ]);
    const declare = () =>
      client.attempt(contract.declareConflict, {
        params: { id: planned.id, itemId: item },
        body: { reason: 'Bạn thân' },
      });
    expect((await declare()).status).toBe(204);
    expect(await titles()).toEqual([['Người khác', 1]]);
    expect((await declare()).status).toBe(404);
    expect(await found(planned)).toMatchObject([{ ground: 'declared', facts: 'Bạn thân', outcome: 'recused' }]);
  });

  it('who joins the council by an amendment is looked at for sessions to come', async () => {
    const nominee = await stranger('Lương Văn Tài');
    const planned = await session(office.matters.add('Lương Văn Tài', 'bk-tinh', [nominee]));
    await desk.secretary.call(contract.amend, {
      params: { id: body.councilId },
      body: {
        decision: 'Quyết định số 5',
        effectiveOn: '2026-11-20',
        joining: [{ name: 'Lương Văn Tài', position: '', role: 'member', personId: nominee }],
      },
    });
    expect(await grounds(planned)).toEqual([
      ['Lương Văn Tài', 'nominee', 'chính là người được đề nghị', 'recuse', 'recused'],
    ]);
  });

  it('the roll of a vote is frozen with who takes no part in what', async () => {
    const running = await desk.running(
      day,
      [office.matters.add('Thành viên 2', 'bk-tinh', [person(2)]), office.matters.add('Ai đó', 'bk-tinh')],
      times(10, 'present'),
    );
    const vote = voteOf(running);
    await desk.secretary.call(contract.openVote, {
      params: { id: vote.id },
      body: { method: 'open', version: vote.version },
    });
    const rows = await office.api.db.query<{ items: number }>(
      `SELECT cardinality(recused_item_ids) AS items FROM vote_roll WHERE vote_id = $1 AND member_id = $2`,
      [vote.id, seatId(2)],
    );
    expect(rows).toEqual([{ items: 1 }]);
    const late = await desk.secretary.attempt(contract.decideConflicts, {
      params: { id: running.id },
      body: {
        decisions: [{ itemId: vote.items[0]?.id ?? '', memberId: seatId(2), outcome: 'stays', reason: 'Đổi ý' }],
      },
    });
    expect((late.body as Problem).code).toBe('WRONG_STATE');
  });
});
