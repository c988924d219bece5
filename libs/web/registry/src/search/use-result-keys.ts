import { useEffect } from 'react';
import type { RefObject } from 'react';

/**
 * Walks the results of a look-up by keyboard: arrows from the box and between results, `j`/`k` outside text boxes,
 * Esc back to the box. Enter is the link's own.
 */
export function useResultKeys(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('.veil')) return;
      const root = page.current;
      if (!root) return;
      const box = root.querySelector('input');
      const isInBox = event.target === box;
      const links = [...root.querySelectorAll<HTMLElement>('a[data-result]')];
      const at = links.indexOf(document.activeElement as HTMLElement);
      const isDown = event.key === 'ArrowDown' || (event.key === 'j' && !isInBox);
      const isUp = event.key === 'ArrowUp' || (event.key === 'k' && !isInBox);
      if (event.key === 'Escape' && at >= 0) box?.focus();
      if ((!isDown && !isUp) || (isUp && isInBox)) return;
      event.preventDefault();
      if (isUp && at <= 0) box?.focus();
      else links[Math.min(links.length - 1, at + (isDown ? 1 : -1))]?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [page]);
}
