import type { VoteRecord } from '..';
import { RecordPress } from '../../../../test/support/vote-record';
import { offlinePage } from './offline';

const template = '<body><script type="application/json" id="record">null</script><script>run()</script></body>';

describe('a record inside the offline page', () => {
  it('comes out as it went in, and no title of it can end its element', async () => {
    const press = await RecordPress.of(1);
    const title = `</script><!-- <script> & \u2028 ' "$&" $1`;
    const record = press.record({ items: [{ title, ballots: ['agree'] }] });
    const page = offlinePage(template, record);
    const [, json = ''] = /id="record">([^<]*)<\/script>/.exec(page) ?? [];
    expect(JSON.parse(json)).toEqual(record);
    expect(page.replace(json, 'null')).toBe(template);
  });

  it('needs a place to stand in', () => {
    expect(() => offlinePage('<body></body>', {} as VoteRecord)).toThrow('no place');
    expect(() => offlinePage(template + template, {} as VoteRecord)).toThrow('no place');
  });
});
