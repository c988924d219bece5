import { allEndpoints, councils, ledger, nominations, rules, type Endpoint } from '@gs/contracts';
import { createSampleDatabase, startApi, type Client, type TestApi, type TestDatabase } from '../support';
import { codeOf, everyRoleOver, exampleOf, idOfUnit, sendTo } from './failing-fixtures';
import { caseA, commune } from './journeys';

// The law is the same for all who are signed in: an award's page has no owner.
const forAll = '/rule-book/';
const named = allEndpoints.filter(
  ({ path, access }) => path.includes('/:') && access !== 'public' && !path.startsWith(forAll),
);
/** Versions of the rule book belong to the province. */
const isOfProvince = ({ path }: Endpoint): boolean => path.startsWith('/rule-versions/');

let database: TestDatabase;
let api: TestApi;
let stranger: Client;
let owner: Client;
let province: Client;
let own: Client;
/** Real ids of the commune, by what they stand for. */
const theirs: Record<string, string> = {};
let strangersUnit: string;

beforeAll(async () => {
  database = await createSampleDatabase();
  api = await startApi({ databaseUrl: database.url, now: '2026-11-22T08:00:00+07:00' });
  const { list, session, issued } = await caseA(api);
  strangersUnit = await idOfUnit(api, 'LS.X05');
  stranger = await everyRoleOver(api, strangersUnit, 'nguoi.la');
  const unit = await idOfUnit(api, commune.unitCode);
  owner = await everyRoleOver(api, unit, 'nguoi.nha');
  province = await everyRoleOver(api, await idOfUnit(api, 'LS'), 'nguoi.tinh');
  own = await api.as(commune.officer);
  const nomination = (await own.call(nominations.list, { query: { submissionId: list.submissionIds[0], limit: 1 } }))
    .items[0];
  const detail = await own.call(nominations.getSubmission, { params: { id: list.submissionIds[0] ?? '' } });
  const draft = await own.call(nominations.createSubmission, {
    body: { organisationId: unit, year: 2026, title: 'Nháp' },
  });
  const vote = session.votes[0];
  const minutes = await owner.call(councils.freezeMinutes, {
    params: { id: session.id },
    body: { paper: 'session-minutes' },
  });
  const file = detail.parts.flatMap(({ files }) => files)[0]?.fileId;
  await api.db.execute(
    `INSERT INTO dossier_part (id, submission_id, nomination_id, part, version, file_id, added_by)
     SELECT gen_random_uuid(), n.submission_id, n.id, 'bao-cao-thanh-tich', 1, $2, $3 FROM agenda_item a JOIN nomination n ON n.id = a.ref_id WHERE a.id = $1`,
    [
      vote?.items[0]?.id,
      file,
      (await api.db.query<{ id: string }>(`SELECT id FROM account WHERE username = $1`, [commune.officer]))[0]?.id,
    ],
  );
  // The sheet that somebody away from the room signed.
  const [sheet] = await api.db.query<{ member_id: string }>(
    `INSERT INTO named_choice (vote_id, member_id, item_id, source, choice, file_id)
     SELECT a.vote_id, $2, a.id, 'written', 'agree', $3 FROM agenda_item a WHERE a.id = $1
     ON CONFLICT (vote_id, member_id, item_id) DO UPDATE SET file_id = EXCLUDED.file_id RETURNING member_id`,
    [vote?.items[0]?.id, session.attendance.at(-1)?.memberId, file],
  );
  const [account] = await api.db.query<{ id: string }>(`SELECT id FROM account WHERE username = $1`, [commune.officer]);
  const history = [
    'loai,so_dinh_danh_hoac_ma_don_vi,ma_don_vi,ma_khen_thuong,nam,so_quyet_dinh,ngay_quyet_dinh,loai_hinh',
    `tap-the,${commune.unitCode},${commune.unitCode},khong-co,2019,1/QĐ-UBND,2020-02-01,`,
  ];
  const ledgerImport = await owner.call(ledger.begin, {
    body: { organisationId: unit, uploadId: await owner.upload('lich-su.csv', Buffer.from(history.join('\r\n'))) },
  });
  await api.runJobs();
  const kept = await owner.call(ledger.rows, { query: { importId: ledgerImport.id, limit: 1 } });
  const [version] = (await province.call(rules.versions)).items;
  Object.assign(theirs, {
    'ledger-imports': ledgerImport.id,
    'ledger-rows': kept.items[0]?.id,
    'rule-versions': version?.id,
    organisations: unit,
    submissions: list.submissionIds[0],
    nominations: nomination?.id,
    'nomination-imports': list.id,
    files: file,
    minutes: minutes.id,
    sessions: session.id,
    votes: vote?.id,
    itemId: vote?.items[0]?.id,
    memberId: sheet?.member_id,
    councils: session.council.id,
    decisions: issued[0]?.id,
    subjects: nomination?.subject.id,
    accounts: account?.id,
    draft: draft.id,
  });
}, 120_000);
afterAll(async () => {
  await api?.stop();
  await database?.drop();
});

const paramsOf = ({ path }: Endpoint): Record<string, string> => ({
  id: theirs[path.split('/')[1] ?? ''] ?? '',
  itemId: theirs['itemId'] ?? '',
  memberId: theirs['memberId'] ?? '',
  fileId: theirs['files'] ?? '',
  paper: path.startsWith('/sessions') ? 'session-minutes' : 'nominee-list',
  format: path.includes('/record/') ? 'json' : 'pdf',
});

describe('another unit’s id in the address', () => {
  it.each(named.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const))(
    '%s does not exist for somebody of another commune, whatever their roles',
    async (_name, endpoint) => {
      const params = paramsOf(endpoint);
      expect(params['id']).toMatch(/^[0-9a-f-]{36}$/);
      const body = exampleOf(endpoint.body);
      const reply = await sendTo(stranger, endpoint, { params, body });
      // That the rule book has versions is no secret: those who may not touch them are told so.
      const answers = isOfProvince(endpoint) ? ['404 NOT_FOUND', '403 FORBIDDEN'] : ['404 NOT_FOUND'];
      expect(answers).toContain(`${reply.status} ${codeOf(reply)}`);
    },
  );

  it.each(
    named
      .filter(({ method, bytes }) => method === 'GET' && bytes !== 'event-stream')
      // A ballot is for members, a teller's sheet for the two who count, whoever else has the role; paper ballots there are
      // only while somebody votes on paper.
      .filter(({ path }) => !/\/(ballot|teller-sheet|ballot-paper)$/.test(path))
      .map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const),
  )('%s exists for somebody of the commune itself', async (_name, endpoint) => {
    const holder = isOfProvince(endpoint) ? province : owner;
    expect((await sendTo(holder, endpoint, { params: paramsOf(endpoint) })).status).toBe(200);
  });
});

describe('another unit’s id in what is sent', () => {
  const send = (path: string, body: object): ReturnType<Client['send']> =>
    stranger.send('POST', `/api/v1${path}`, { body });
  const refused = [
    [404, 'NOT_FOUND'],
    [403, 'FORBIDDEN'],
    [409, 'NOMINATION_NOT_PASSED'],
    [422, 'NOT_COMPETENT'],
  ];

  it('makes no submission, nomination, dossier part, import, session or decision there', async () => {
    const unit = theirs['organisations'];
    const before = await api.db.query(`SELECT (SELECT count(*) FROM submission) s, (SELECT count(*) FROM nomination) n,
      (SELECT count(*) FROM council_session) c, (SELECT count(*) FROM decision) d, (SELECT count(*) FROM dossier_part) p`);
    const uploadId = await stranger.upload('a.pdf', Buffer.from('%PDF-1.4\n%%EOF\n'));
    const replies = [
      await send('/submissions', { organisationId: unit, year: 2026, title: 'Không phải của mình' }),
      await send('/nominations', { submissionId: theirs['draft'], award: 'ldtt', subjectId: theirs['subjects'] }),
      await send('/dossier-parts', { submissionId: theirs['draft'], nominationId: null, part: 'to-trinh', uploadId }),
      await send('/nomination-imports', { organisationId: unit, year: 2026, uploadId }),
      await send('/nomination-imports', {
        organisationId: strangersUnit,
        year: 2026,
        importId: theirs['nomination-imports'],
      }),
      await send('/sessions', {
        councilId: theirs['councils'],
        title: 'Phiên',
        kind: 'regular',
        scheduledAt: '2026-11-26T14:00:00+07:00',
        place: '',
      }),
      await send('/decisions', { issuerId: unit, award: 'ldtt', nominationIds: [theirs['nominations']] }),
      await send('/decisions', { issuerId: strangersUnit, award: 'ldtt', nominationIds: [theirs['nominations']] }),
    ];
    for (const reply of replies) expect(refused).toContainEqual([reply.status, codeOf(reply)]);
    const after = await api.db.query(`SELECT (SELECT count(*) FROM submission) s, (SELECT count(*) FROM nomination) n,
      (SELECT count(*) FROM council_session) c, (SELECT count(*) FROM decision) d, (SELECT count(*) FROM dossier_part) p`);
    expect(after).toEqual(before);
  });

  it('a subject of another unit cannot be put forward on one’s own list', async () => {
    const draft = await stranger.call(nominations.createSubmission, {
      body: { organisationId: strangersUnit, year: 2026, title: 'Của mình' },
    });
    const reply = await send('/nominations', { submissionId: draft.id, award: 'ldtt', subjectId: theirs['subjects'] });
    expect(reply.status).toBe(404);
  });

  it('an account there is given no role, and nobody takes one over another unit', async () => {
    const assignments = [
      { role: 'signer', organisationId: theirs['organisations'], validFrom: '2026-01-01', validTo: null },
    ];
    const reply = await send('/accounts', {
      username: 'leo.thang',
      displayName: 'Leo Thang',
      jobTitle: '',
      assignments,
    });
    expect(codeOf(reply)).toBe('FORBIDDEN');
  });

  it('lists show nothing of it', async () => {
    for (const path of [
      '/submissions',
      '/nominations',
      '/sessions',
      '/decisions',
      '/councils',
      '/accounts?q=xtd',
      '/decision-candidates',
      '/my-votes',
    ]) {
      const text = JSON.stringify((await stranger.send('GET', `/api/v1${path}`)).body);
      for (const id of Object.values(theirs)) expect(text).not.toContain(id);
    }
    const search = await stranger.send<{ subjects: unknown[]; decisions: unknown[] }>(
      'GET',
      '/api/v1/search?q=Tan+Duong',
    );
    for (const id of Object.values(theirs)) expect(JSON.stringify(search.body)).not.toContain(id);
  });

  it('an upload of somebody else is nobody’s', async () => {
    const uploadId = await stranger.upload('a.pdf', Buffer.from('%PDF-1.4\n%%EOF\n'));
    const reply = await own.attempt(nominations.addPart, {
      body: { submissionId: theirs['draft'] ?? '', nominationId: null, part: 'to-trinh', uploadId },
    });
    expect([reply.status, codeOf(reply)]).toEqual([404, 'NOT_FOUND']);
    const head = await fetch(`${api.url}/api/v1/uploads/${uploadId}`, {
      method: 'HEAD',
      headers: { cookie: own.cookies, 'tus-resumable': '1.0.0' },
    });
    expect(head.status).toBe(404);
  });
});
