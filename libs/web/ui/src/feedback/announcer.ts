/**
 * react-aria says aloud the name of a button that waits by pointing at the button. When the act is done the button is
 * often gone before the screen reader gets there, and what is left points at nothing. From here on an announcement
 * carries its words itself. Watches for as long as the page lives.
 */
export function keepAnnouncedWords(): void {
  if (typeof document === 'undefined' || typeof MutationObserver === 'undefined') return;
  const spoken = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) for (const node of addedNodes) if (node instanceof HTMLElement) settle(node);
  });
  const bodies = new MutationObserver((changes) => {
    for (const { addedNodes } of changes)
      for (const node of addedNodes)
        if (node instanceof HTMLElement && node.dataset['liveAnnouncer'] !== undefined)
          spoken.observe(node, { childList: true, subtree: true });
  });
  bodies.observe(document.body, { childList: true });
}

function settle(node: HTMLElement): void {
  const ids = node.getAttribute('aria-labelledby');
  if (ids === null) return;
  const words = ids
    .split(/\s+/)
    .map((id) => nameOf(document.getElementById(id)))
    .filter((word) => word !== '')
    .join(', ');
  if (words === '') {
    node.remove();
    return;
  }
  node.removeAttribute('role');
  node.removeAttribute('aria-labelledby');
  node.textContent = words;
}

/** The name of a button or of its progress: its label, or its words and the labels inside it. */
function nameOf(element: Element | null): string {
  if (element === null) return '';
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const inner = [...element.querySelectorAll('[aria-label]')].map((each) => each.getAttribute('aria-label') ?? '');
  return [element.textContent?.trim() ?? '', ...inner].filter((word) => word !== '').join(', ');
}
