// CPU of the product against the floor: the same questions to both on the same database, in turn A B B A.
import { createHmac, randomBytes } from 'node:crypto';
import { drive } from './http.mjs';
import { cpuOf, program } from './machine.mjs';

const rounds = 2;
const requests = 1_000;
const warmUp = 300;
const pageSize = 20;

/**
 * @param server {{url: string, pid: number, headers: object}} the product, asked as somebody with the whole province in scope
 * @returns for each question, CPU seconds per 1,000 requests (program and its database together) of both, one value a round
 */
export async function compareWithFloor({ server, postgres, scope, year, ids }) {
  const secret = randomBytes(32).toString('hex');
  const floor = program(['test/bench/floor.mjs'], { DATABASE_URL: postgres.url, FLOOR_SECRET: secret }, /(http:\S+)\n/);
  const [, url] = await floor.ready;
  const payload = Buffer.from(JSON.stringify({ scope })).toString('base64url');
  const token = `${payload}.${createHmac('sha256', secret).update(payload).digest('base64url')}`;
  const sides = {
    product: { ...server, url: server.url, prefix: '/api/v1' },
    floor: { url, pid: floor.pid, prefix: '', headers: { authorization: `Bearer ${token}` } },
  };
  const questions = {
    list: () => `/nominations?year=${year}&award=bk-tinh&limit=${pageSize}`,
    dossier: (i) => `/nominations/${ids[i % ids.length]}`,
  };
  try {
    const result = {};
    for (const [name, path] of Object.entries(questions)) {
      result[name] = { product: [], floor: [], productOwn: [], floorOwn: [], productTimes: [], floorTimes: [] };
      for (let round = 0; round < rounds; round += 1) {
        const order = round % 2 === 0 ? ['product', 'floor'] : ['floor', 'product'];
        for (const side of order) {
          const { prefix, ...target } = sides[side];
          const ask = (count) => drive({ ...target, path: (i) => prefix + path(i), count });
          await ask(warmUp);
          const before = cpuOf(target.pid, postgres.pid);
          const times = await ask(requests);
          const after = cpuOf(target.pid, postgres.pid);
          const own = ((after[0] - before[0]) * 1_000) / requests;
          const base = ((after[1] - before[1]) * 1_000) / requests;
          result[name][side].push(own + base);
          result[name][`${side}Own`].push(own);
          result[name][`${side}Times`].push(...times);
        }
      }
    }
    return result;
  } finally {
    await floor.stop();
  }
}
