import { Typesetter } from './typesetter';

describe('the typesetter', () => {
  it('reports a paper that cannot be set and sets the next', async () => {
    const typesetter = new Typesetter();
    await expect(typesetter.set('no-such.typ', 'x', {})).rejects.toThrow();
    await expect(typesetter.set('decision.typ', 'x', {})).rejects.toThrow('typst');
    await typesetter.close();
  });

  it('refuses papers still waiting when it is closed', async () => {
    const typesetter = new Typesetter();
    const waiting = typesetter.set('decision.typ', 'x', {});
    const refused = expect(waiting).rejects.toThrow('closed');
    await typesetter.close();
    await refused;
  });
});
