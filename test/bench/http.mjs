// How the bench speaks to the API: one account's session for the steps of a journey, raw keep-alive connections for load.
import * as http from 'node:http';

export const password = 'guong-sang-2026';

/** A signed-in account. Every answer must be a success: a refusal ends the bench with its sentence. */
export class Person {
  constructor(url, cookie) {
    this.url = url;
    this.cookie = cookie;
  }

  static async signIn(url, username) {
    const response = await fetch(`${url}/api/v1/session`, {
      method: 'POST',
      headers: { origin: url, 'content-type': 'application/json' },
      body: JSON.stringify({ username, password }),
    });
    if (!response.ok) throw new Error(`${username} không đăng nhập được: ${response.status} ${await response.text()}`);
    return new Person(url, response.headers.getSetCookie()[0].split(';')[0]);
  }

  get headers() {
    return { origin: this.url, cookie: this.cookie };
  }

  async send(method, path, { raw, headers = {} } = {}) {
    const response = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: { ...this.headers, ...headers },
      ...(raw === undefined ? {} : { body: raw }),
    });
    if (response.status >= 400)
      throw new Error(`${method} ${path}: ${response.status} ${(await response.text()).slice(0, 1000)}`);
    return response;
  }

  get = async (path) => (await this.send('GET', path)).json();
  bytes = async (path) => Buffer.from(await (await this.send('GET', path)).arrayBuffer());

  post = (path, body) => this.#command('POST', path, body);
  put = (path, body) => this.#command('PUT', path, body);

  async #command(method, path, body) {
    const json = { raw: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
    const response = await this.send(method, path, body === undefined ? {} : json);
    return response.status === 204 ? undefined : response.json();
  }

  /** Uploads a file in one piece. @returns the id to name in a command */
  async upload(name, content) {
    const created = await this.send('POST', '/uploads', {
      headers: {
        'tus-resumable': '1.0.0',
        'upload-length': String(content.length),
        'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
      },
    });
    const id = new URL(created.headers.get('location'), `${this.url}/api/v1/uploads`).pathname.split('/').at(-1);
    await this.send('PATCH', `/uploads/${id}`, {
      raw: content,
      headers: { 'tus-resumable': '1.0.0', 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    });
    return id;
  }
}

/**
 * Sends `count` GET requests, `connections` at a time, each connection the next one when the last is answered.
 * @param path i → path of the i-th request
 * @returns each request's milliseconds
 */
export async function drive({ url, path, headers, count, connections = 4 }) {
  const { hostname, port } = new URL(url);
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const times = [];
  let next = 0;
  const one = (i) =>
    new Promise((resolve, reject) => {
      const begun = performance.now();
      const request = http.get({ hostname, port, path: path(i), headers, agent }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${path(i)}: ${response.statusCode}`));
        response.resume().on('end', () => resolve(times.push(performance.now() - begun)));
      });
      request.on('error', reject);
    });
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (next < count) await one(next++);
    }),
  );
  agent.destroy();
  return times;
}
