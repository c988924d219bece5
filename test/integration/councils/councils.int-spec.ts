import { uuidv7 } from '@gs/api-platform';
import { councils as contract, type BodyInputOf, type Problem } from '@gs/contracts';
import { council, Desk, openOffice, type Body, type Office } from './office';

type Amendment = BodyInputOf<typeof contract.amend>;
type NewCouncil = BodyInputOf<typeof contract.create>;

const none = { leaving: [], changing: [], joining: [] };
const member = (name: string, role: 'chair' | 'secretary' | 'member' = 'member') => ({ name, position: '', role });
const three = [member('Chủ tịch', 'chair'), member('Uỷ viên'), member('Thư ký', 'secretary')];

describe('councils as their decisions make and change them', () => {
  let office: Office;
  let body: Body;
  let desk: Desk;
  let unit = 0;

  beforeAll(async () => {
    office = await openOffice('2026-11-26T08:00:00+07:00');
  });
  afterAll(() => office.stop());
  // Each test has a council of its own.
  beforeEach(async () => {
    unit += 1;
    body = await council(office.api.db, `LS${unit}`, 5);
    desk = await Desk.of(office, body);
  });

  const get = (id = body.councilId) => desk.secretary.call(contract.get, { params: { id } });
  const amend = (change: Partial<Amendment>) =>
    desk.secretary.attempt(contract.amend, {
      params: { id: body.councilId },
      body: { decision: 'Quyết định số 77/QĐ-UBND', effectiveOn: '2026-10-01', ...none, ...change },
    });
  const create = (change: Partial<NewCouncil>) =>
    desk.secretary.attempt(contract.create, {
      body: {
        organisationId: body.organisationId,
        name: 'Hội đồng Thi đua – Khen thưởng',
        establishedBy: 'Quyết định số 1/QĐ-UBND',
        validFrom: '2026-12-01',
        validTo: null,
        members: three,
        ...change,
      },
    });
  const pointers = (reply: { body: unknown }): string[] =>
    ((reply.body as Problem).errors ?? []).map(({ pointer }) => pointer);

  it('a decision ends seats the day before and begins others, and says who came and who left', async () => {
    const reply = await amend({
      leaving: [body.memberIds[1] ?? ''],
      changing: [
        { memberId: body.memberIds[2] ?? '', role: 'vice-chair', position: 'Phó Chủ tịch', inChargeOfExemplars: true },
      ],
      joining: [member('Người mới')],
    });
    expect(reply.status).toBe(200);
    const { members, amendments } = await get();
    const rows = members.map(({ name, role, validFrom, validTo }) => [name, role, validFrom, validTo]);
    expect(rows).toContainEqual(['Thành viên 2', 'member', '2024-01-01', '2026-09-30']);
    expect(rows).toContainEqual(['Thành viên 3', 'member', '2024-01-01', '2026-09-30']);
    expect(rows).toContainEqual(['Thành viên 3', 'vice-chair', '2026-10-01', null]);
    expect(rows).toContainEqual(['Người mới', 'member', '2026-10-01', null]);
    expect(amendments).toMatchObject([
      {
        decision: 'Quyết định số 77/QĐ-UBND',
        effectiveOn: '2026-10-01',
        joined: ['Người mới'],
        left: ['Thành viên 2'],
      },
    ]);
    expect(members.filter(({ inChargeOfExemplars }) => inChargeOfExemplars)).toHaveLength(1);
  });

  it('a session has the roll of its own day, before and after an amendment', async () => {
    const before = await desk.plan('2026-09-30T08:00:00+07:00');
    const after = await desk.plan('2026-11-26T08:00:00+07:00');
    await amend({
      leaving: [body.memberIds[0] ?? ''],
      changing: [{ memberId: body.memberIds[1] ?? '', role: 'chair', position: '', inChargeOfExemplars: false }],
    });
    const read = (id: string) => desk.secretary.call(contract.getSession, { params: { id } });
    expect((await read(before.id)).attendance.map(({ name }) => name)).toContain('Thành viên 1');
    expect((await read(before.id)).chairName).toBe('Thành viên 1');
    const later = await read(after.id);
    expect(later.attendance.map(({ name }) => name)).not.toContain('Thành viên 1');
    expect(later.chairName).toBe('Thành viên 2');
  });

  it('is not changed for days on which it has met: its roll is history', async () => {
    await desk.running(
      '2026-11-02T08:00:00+07:00',
      [office.matters.add('A', null)],
      body.memberIds.map(() => 'present'),
    );
    const refused = await amend({ leaving: [body.memberIds[1] ?? ''] });
    expect((refused.body as Problem).code).toBe('WRONG_STATE');
    expect((await amend({ effectiveOn: '2026-11-03', leaving: [body.memberIds[1] ?? ''] })).status).toBe(200);
  });

  it.each<[string, (body: Body) => Partial<Amendment>, string]>([
    ['nobody is left in the chair', ({ memberIds }) => ({ leaving: [memberIds[0] ?? ''] }), '/body'],
    ['two sit in the chair', () => ({ joining: [member('Chủ tịch nữa', 'chair')] }), '/body'],
    [
      'it takes effect on the founding day',
      ({ memberIds }) => ({ effectiveOn: '2024-01-01', leaving: [memberIds[1] ?? ''] }),
      '/body/effectiveOn',
    ],
    ['it changes nothing', () => ({}), '/body/leaving'],
    [
      'somebody both leaves and changes',
      ({ memberIds: [, second = ''] }) => ({
        leaving: [second],
        changing: [{ memberId: second, role: 'member', position: '', inChargeOfExemplars: false }],
      }),
      '/body/leaving',
    ],
    ['somebody leaves who does not sit', () => ({ leaving: [uuidv7()] }), '/body/leaving/0'],
    [
      'the account sits already',
      ({ usernames }) => ({ joining: [{ ...member('Lần nữa'), accountUsername: usernames[2] ?? '' }] }),
      '/body/joining/0',
    ],
    [
      'the person sits already',
      ({ usernames, personIds }) => ({
        joining: [
          { ...member('Một'), personId: personIds[3] ?? '' },
          { ...member('Hai'), accountUsername: usernames[3] ?? '' },
        ],
      }),
      '/body/joining/1/personId',
    ],
    ['too few are left', ({ memberIds }) => ({ leaving: memberIds.slice(1, 4) }), '/body/leaving'],
    [
      'the term would end before',
      ({ memberIds }) => ({ leaving: [memberIds[1] ?? ''], validTo: '2026-09-01' }),
      '/body/validTo',
    ],
  ])('an amendment is refused when %s', async (_when, change, pointer) => {
    const reply = await amend(change(body));
    expect([reply.status, ...pointers(reply)]).toEqual([422, pointer]);
    expect((await get()).amendments).toEqual([]);
  });

  it('amendments follow each other: none goes before the last', async () => {
    await amend({ joining: [member('Một')] });
    const reply = await amend({ effectiveOn: '2026-05-01', joining: [member('Hai')] });
    expect(pointers(reply)).toEqual(['/body/effectiveOn']);
  });

  it('a new council ends the one that stands, with its seats, on the day before', async () => {
    expect((await create({})).status).toBe(200);
    const before = await get();
    expect(before.validTo).toBe('2026-11-30');
    expect(new Set(before.members.map(({ validTo }) => validTo))).toEqual(new Set(['2026-11-30']));
  });

  it('one of the past is recorded although a later one stands', async () => {
    await office.api.db.execute(
      `UPDATE organisation_version SET valid_from = '2000-01-01' WHERE organisation_id = $1`,
      [body.organisationId],
    );
    const past = { validFrom: '2019-01-01', validTo: '2023-12-31' };
    expect((await create(past)).status).toBe(200);
    expect((await get()).validTo).toBeNull();
    expect(pointers(await create(past))).toEqual(['/body/validFrom']);
    expect(pointers(await create({ validFrom: '2018-01-01' }))).toEqual(['/body/validFrom']);
  });

  it('none outlives its unit', async () => {
    const district = await council(office.api.db, `HTD${unit}`, 3, {
      level: 'huyen',
      from: '2021-01-01',
      to: '2025-06-30',
    });
    const officer = await office.api.as(district.usernames.at(-1) ?? '');
    const reply = await officer.attempt(contract.create, {
      body: {
        organisationId: district.organisationId,
        name: 'Hội đồng huyện',
        establishedBy: 'Quyết định số 2/QĐ-UBND',
        validFrom: '2025-01-01',
        validTo: '2025-12-31',
        members: three,
      },
    });
    expect(pointers(reply)).toEqual(['/body/validTo']);
  });

  it('is refused without a chair, with an account nobody has, or with a person nobody knows', async () => {
    expect(pointers(await create({ members: three.map((one) => ({ ...one, role: 'member' as const })) }))).toEqual([
      '/body/members',
    ]);
    const strangers = [
      three[0] ?? member('x'),
      { ...member('A'), accountUsername: 'khong.co' },
      { ...member('B'), personId: uuidv7() },
    ];
    expect(pointers(await create({ members: strangers }))).toEqual([
      '/body/members/1/accountUsername',
      '/body/members/2/personId',
    ]);
  });
});
