import type { RuleFile } from '@gs/rules';

const lastPart = (name: string): string => name.slice(name.lastIndexOf('/') + 1);

/**
 * Files sent, laid over those of a version. One sent by its bare name («bonus.yaml», as browsers send it) takes the
 * place of the only file of that name; a new bare name joins the national files. A folder chosen whole keeps its
 * `national/` and `local/`.
 */
export function laidOver(under: readonly RuleFile[], sent: readonly RuleFile[]): RuleFile[] {
  const named = sent.map(({ name, text }) => ({ name: placeOf(name, under), text }));
  const taken = new Set(named.map(({ name }) => name));
  return [...under.filter(({ name }) => !taken.has(name)), ...named];
}

function placeOf(name: string, under: readonly RuleFile[]): string {
  const layer = /(?:^|\/)((?:national|local)\/.+)$/.exec(name)?.[1];
  if (layer !== undefined) return layer;
  const alike = under.filter((file) => lastPart(file.name) === lastPart(name));
  return alike.length === 1 ? (alike[0]?.name ?? name) : name;
}
