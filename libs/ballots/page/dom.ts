type Child = Node | string | null;
type Attributes = Readonly<Record<string, string | boolean>>;

/** An element with attributes and children. Text is always text: nothing that a record says becomes markup. */
export function el<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '');
    else if (value !== false) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}

const paths = {
  good: 'M20 6 9 17l-5-5',
  bad: 'M18 6 6 18M6 6l12 12',
  unsure: 'M12 8v5M12 17v.01M4 20 12 4l8 16z',
} as const;

/** A sign beside a word that says the same: never colour or shape alone. */
export function sign(kind: keyof typeof paths): SVGSVGElement {
  const space = 'http://www.w3.org/2000/svg';
  const made = document.createElementNS(space, 'svg');
  for (const [name, value] of Object.entries({ viewBox: '0 0 24 24', class: `i ${kind}`, 'aria-hidden': 'true' }))
    made.setAttribute(name, value);
  const line = document.createElementNS(space, 'path');
  line.setAttribute('d', paths[kind]);
  made.append(line);
  return made;
}

export const groups = (hex: string): string => hex.replace(/(.{8})(?=.)/g, '$1 ');
