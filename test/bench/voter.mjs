// A member's screen for the bench: the tests' own voter, which blinds natively, so that the clock measures the server.
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
require('../../tools/swc-register.cjs');
const { askBallot } = require('../support/voter.ts');

/** Fetches a member's ballot as their screen does. @returns credentials, item by item */
export async function receive(member, voteId) {
  const asked = askBallot(await member.get(`/votes/${voteId}/ballot`));
  const { signatures } = await member.post(`/votes/${voteId}/credential`, { blinded: asked.request });
  const credentials = asked.finish(signatures);
  await member.post(`/votes/${voteId}/credential/held`);
  return credentials;
}

/** Puts ballots into the box, as nobody. */
export async function cast(url, voteId, credentials, choice = 'agree') {
  const response = await fetch(`${url}/api/v1/ballot-box/${voteId}`, {
    method: 'POST',
    headers: { origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ ballots: credentials.map((credential) => ({ ...credential, choice })) }),
  });
  if (!response.ok) throw new Error(`phiếu không vào hòm: ${response.status} ${await response.text()}`);
  return response.json();
}
