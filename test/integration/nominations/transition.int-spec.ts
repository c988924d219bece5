import { nominations, type NominationDetailView } from '@gs/contracts';
import { createSampleDatabase, startApi, type Client, type TestApi, type TestDatabase } from '../../support';
import { department, importList, submission } from '../../e2e/journeys';

/** A list of the department on the appraiser's desk since before the amended law, looked at after it came into force. */
async function listOnDesk(api: TestApi, receivedOn: string): Promise<string> {
  const id = (await importList(api, department, 'de-nghi-106.xlsx')).submissionIds[0] ?? '';
  await api.db.query(`UPDATE submission SET state = 'received', received_on = $2 WHERE id = $1`, [id, receivedOn]);
  await api.db.query(
    `UPDATE nomination SET state = 'appraising', received_for_appraisal_at = $2::timestamptz WHERE submission_id = $1`,
    [id, `${receivedOn}T08:00:00+07:00`],
  );
  return id;
}

describe('a dossier received before the amended law', () => {
  let database: TestDatabase;
  let api: TestApi;
  let officer: Client;
  let id = '';
  const detail = (): Promise<NominationDetailView> => officer.call(nominations.get, { params: { id } });
  beforeAll(async () => {
    database = await createSampleDatabase();
    api = await startApi({ databaseUrl: database.url, now: '2026-11-20T08:00:00+07:00' });
    officer = await api.as('chuyenvien');
    const submissionId = await listOnDesk(api, '2026-09-21');
    const { items } = await officer.call(nominations.list, { query: { submissionId, limit: 1 } });
    id = items[0]?.id ?? '';
  }, 180_000);
  afterAll(async () => {
    await api?.stop();
    await database?.drop();
  });

  it('shows its verdict under the old rule set beside the one under the amended law', async () => {
    const { receivedOn, sets } = await officer.call(nominations.compareRuleSets, { params: { id } });
    expect(receivedOn).toBe('2026-09-21');
    expect(sets.map(({ ruleSetId, byDay, chosen }) => [ruleSetId, byDay, chosen])).toEqual([
      ['L2022+ND152', true, true],
      ['L2026', false, false],
    ]);
    expect(sets[1]?.cite).toMatchObject({ instrument: 'L2026', clause: 'khoản 4 Điều 4' });
    expect(sets[0]?.flags).toEqual([]);
    expect(sets[1]?.flags).toContain('l2026_text_unconfirmed');
  });

  it('follows the amended law once a named officer chooses it with a reason, and says so ever after', async () => {
    const { version } = await detail();
    const choose = {
      params: { id },
      body: { version, ruleSetId: 'L2026', reason: 'Có lợi hơn cho người được đề nghị.' },
    };
    const bare = await officer.refused(nominations.chooseRuleSet, { ...choose, body: { ...choose.body, reason: ' ' } });
    expect(bare.code).toBe('VALIDATION_FAILED');
    const chosen = await officer.call(nominations.chooseRuleSet, choose);
    expect(chosen).toMatchObject({
      ruleSetId: 'L2026',
      favourable: { reason: choose.body.reason, ruleSetId: 'L2026' },
    });
    expect(chosen.flags).toContain('favourable_rule_set_chosen');
    expect(chosen.track.at(-1)).toMatchObject({ action: 'chooseRuleSet', reason: choose.body.reason });
    expect((await officer.refused(nominations.chooseRuleSet, choose)).code).toBe('STALE');
    const [kept] = await api.db.query<{ rule_set_id: string; audited: number }>(
      `SELECT n.rule_set_id, (SELECT count(*)::int FROM audit_log a WHERE a.subject_id = n.id::text AND a.action = 'nomination.chooseRuleSet') AS audited
       FROM nomination n WHERE n.id = $1`,
      [id],
    );
    expect(kept).toEqual({ rule_set_id: 'L2026', audited: 1 });
  });

  it('goes back to the rule set of its day the same way', async () => {
    const { version } = await detail();
    const back = await officer.call(nominations.chooseRuleSet, {
      params: { id },
      body: { version, ruleSetId: null, reason: 'Chờ đối chiếu văn bản.' },
    });
    expect(back).toMatchObject({ ruleSetId: 'L2022+ND152', favourable: null });
    expect(back.track.at(-1)).toMatchObject({ action: 'dropRuleSet' });
  });

  it('may not follow a rule set that the transition rule does not name, nor one chosen by its own unit', async () => {
    const { version } = await detail();
    const body = { version, ruleSetId: 'L2022+ND98', reason: 'Thử.' };
    const refused = await officer.refused(nominations.chooseRuleSet, { params: { id }, body });
    expect(refused.code).toBe('RULE_SET_NOT_ALLOWED');
    expect(refused.detail).toContain('21/09/2026');
    const unit = await api.as(department.officer);
    const foreign = await unit.refused(nominations.chooseRuleSet, { params: { id }, body });
    expect(foreign.code).toBe('FORBIDDEN');
  });

  it('one received under the amended law has nothing to choose', async () => {
    await api.db.query(
      `UPDATE submission SET received_on = '2026-10-01' WHERE id = (SELECT submission_id FROM nomination WHERE id = $1)`,
      [id],
    );
    const { sets } = await officer.call(nominations.compareRuleSets, { params: { id } });
    expect(sets.map(({ ruleSetId }) => ruleSetId)).toEqual(['L2026']);
    const shown = await detail();
    expect(shown.allowedActions).not.toContain('chooseRuleSet');
    const body = { version: shown.version, ruleSetId: 'L2026', reason: 'Thử.' };
    const refused = await officer.refused(nominations.chooseRuleSet, { params: { id }, body });
    expect(refused.code).toBe('RULE_SET_NOT_ALLOWED');
  });

  it('its list says which warnings somebody still has to answer for, with the clause', async () => {
    const { submissionId } = await detail();
    const { openWarnings } = await submission(officer, submissionId);
    expect(openWarnings.length).toBeGreaterThan(0);
    expect(openWarnings.every(({ title, cite, count }) => title !== '' && cite.clause !== '' && count > 0)).toBe(true);
  });
});
