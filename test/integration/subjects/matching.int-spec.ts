import { OrganisationsPort } from '@gs/api-organisation';
import { FactsReader, GrantsPort, SubjectsPort, type PersonInput } from '@gs/api-subjects';
import { subjects } from '@gs/contracts';
import { createSampleDatabase, startApi, type TestApi, type TestDatabase } from '../../support';

let database: TestDatabase;
let api: TestApi;
let port: SubjectsPort;
let school: string;

const person = (over: Partial<PersonInput> = {}): PersonInput => ({
  kind: 'person',
  key: '1',
  name: 'Phan Quốc Chứ',
  organisationId: school,
  identityNumber: null,
  birthDate: null,
  birthYear: null,
  sex: null,
  position: '',
  ...over,
});
const chu = { number: '068084872138', birthDate: '1984-02-01' };

beforeAll(async () => {
  database = await createSampleDatabase();
  api = await startApi({ databaseUrl: database.url, now: '2026-01-15T08:00:00+07:00' });
  port = api.app.get(SubjectsPort);
  school = (await api.app.get(OrganisationsPort).byCode('LS.X03.THCS'))?.id ?? '';
}, 120_000);
afterAll(async () => {
  await api.stop();
  await database.drop();
});

describe('a row of a list', () => {
  it('finds the person by number, by name and birth, and by name within the unit: the same one', async () => {
    const rows = [
      person({ key: 'number', name: 'Phan Q. Chứ', identityNumber: chu.number }),
      person({ key: 'birth', name: 'PHAN QUỐC CHỨ', birthDate: chu.birthDate }),
      person({ key: 'name' }),
    ];
    const matches = await port.match(rows);
    const found = rows.map(({ key }) => matches.get(key));
    expect(found.map((match) => match?.status)).toEqual(['known', 'known', 'known']);
    expect(new Set(found.map((match) => match?.subjectId)).size).toBe(1);
    expect(matches.get('number')?.nameDiffers).toBe(true);
  });

  it('makes one new person however many rows and however many lists at once name them', async () => {
    const row = (key: string) => person({ key, name: 'Lò Thị Mới', identityNumber: '011190123456' });
    const take = () => api.uow.run((tx) => port.matchOrCreate(tx, [row('1'), row('2')]));
    const lists = await Promise.all([take(), take(), take()]);
    const ids = lists.flatMap((matches) => [...matches.values()].map(({ subjectId }) => subjectId));
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).not.toBeNull();
  });

  it('gives its number to a person who was known without one', async () => {
    const without = person({ name: 'Vàng A Số', birthDate: '1990-05-06' });
    const first = await api.uow.run((tx) => port.matchOrCreate(tx, [without]));
    const numbered = { ...without, identityNumber: '011090654321' };
    const second = await api.uow.run((tx) => port.matchOrCreate(tx, [numbered]));
    expect(second.get('1')?.subjectId).toBe(first.get('1')?.subjectId);
    const third = await port.match([person({ name: 'Khác Hẳn', identityNumber: '011090654321' })]);
    expect(third.get('1')?.subjectId).toBe(first.get('1')?.subjectId);
  });

  it('is all undone when its list is', async () => {
    const row = person({ name: 'Không Ở Lại', identityNumber: '011090111222' });
    await expect(
      api.uow.run(async (tx) => {
        await port.matchOrCreate(tx, [row]);
        throw new Error('the list is refused');
      }),
    ).rejects.toThrow('refused');
    expect((await port.match([row])).get('1')?.status).toBe('new');
  });
});

describe('what is on record', () => {
  it('comes as facts in one go, and a new grant is among them once', async () => {
    const id = (await port.match([person({ identityNumber: chu.number })])).get('1')?.subjectId ?? '';
    const grant = {
      subjectId: id,
      award: 'bk-tinh',
      year: 2026,
      decisionNo: '1/QĐ-UBND',
      decidedOn: '2026-01-10',
      meritType: '',
      organisationId: school,
      organisationName: 'Trường THCS Tân Dương',
      decisionId: null,
      source: 'import' as const,
    };
    const add = () => api.uow.run((tx) => api.app.get(GrantsPort).add(tx, [grant]));
    expect([await add(), await add()]).toEqual([1, 0]);
    const facts = (await api.app.get(FactsReader).forSubjects([id], 2025)).get(id);
    expect(facts?.subject).toMatchObject({ kind: 'person', sex: 'male', birthDate: chu.birthDate });
    expect(facts?.ratings).toHaveLength(7);
    expect(facts?.grants.filter(({ decisionNo }) => decisionNo === '1/QĐ-UBND')).toHaveLength(1);
    expect(facts?.collective).toBeUndefined();
  });

  it('counts the members of a unit by the year of merit', async () => {
    const ids = await api.uow.run((tx) => port.collectivesOf(tx, [school]));
    const id = ids.get(school) ?? '';
    const facts = (await api.app.get(FactsReader).forSubjects([id], 2024)).get(id)?.collective;
    expect(facts?.members).toBeGreaterThan(0);
    expect(facts?.ldtt).toBeLessThanOrEqual(facts?.members ?? 0);
    expect(facts?.completed).toBeLessThanOrEqual(facts?.members ?? 0);
  });
});

describe('an identity number', () => {
  it('is masked in lists, found when typed whole, and shown in full only with a reason in the log', async () => {
    const officer = await api.as('chuyenvien');
    const [found] = (await officer.call(subjects.search, { query: { q: chu.number } })).items;
    expect(found?.identityMasked).toBe('068•••••2138');
    const params = { id: found?.id ?? '' };
    const body = { reason: 'Đối chiếu hồ sơ' };
    const shown = await officer.call(subjects.revealIdentityNumber, { params, body });
    expect(shown.identityNumber).toBe(chu.number);
    const log = await api.db.query(
      `SELECT detail FROM audit_log WHERE action = 'subject.revealIdentityNumber' AND subject_id = $1`,
      [params.id],
    );
    expect(log).toEqual([{ detail: { reason: 'Đối chiếu hồ sơ' } }]);
    const stored = await api.db.query<{ text: string }>(`SELECT p::text AS text FROM person p WHERE id = $1`, [
      params.id,
    ]);
    expect(stored[0]?.text).not.toContain(chu.number);
  });

  it('of a person beyond the scope is not found', async () => {
    const province = await api.as('chuyenvien');
    const [far] = (await province.call(subjects.search, { query: { q: '074179438138' } })).items;
    const commune = await api.as('xtd.canbo');
    expect((await commune.call(subjects.search, { query: { q: '074179438138' } })).items).toEqual([]);
    const input = { params: { id: far?.id ?? '' }, body: { reason: 'Tò mò' } };
    expect((await commune.attempt(subjects.revealIdentityNumber, input)).status).toBe(404);
  });

  it('aside, names are found without accents, beginnings first', async () => {
    const officer = await api.as('xtd.canbo');
    const { items } = await officer.call(subjects.search, { query: { q: 'ngo thi', kind: 'person' } });
    expect(items.map(({ name }) => name).slice(0, 3)).toEqual(['Ngô Thị Minh Mai', 'Ngô Thị Thảo', 'Ngô Thị Thu Hoa']);
  });
});
