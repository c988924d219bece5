import { useCallback, useEffect, useState, type RefObject } from 'react';

export interface ShownPart {
  readonly from: number;
  readonly to: number;
}

const spare = 16;
/** The part moves by this many lines at a time: most scrolling draws nothing. */
const step = 8;

/**
 * Which of many lines of one height lie in the scrolled box, with a few to spare on each side: only those are drawn.
 * @param height of a line, in pixels
 */
export function useWindow(box: RefObject<HTMLElement | null>, count: number, height: number): ShownPart {
  const [part, setPart] = useState<ShownPart>({ from: 0, to: 60 });
  const measure = useCallback(() => {
    const element = box.current;
    if (!element) return;
    const from = Math.max(0, Math.floor(element.scrollTop / height / step) * step - spare);
    const to = Math.min(count, Math.ceil((element.scrollTop + element.clientHeight) / height / step) * step + spare);
    setPart((before) => (before.from === from && before.to === to ? before : { from, to }));
  }, [box, count, height]);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    measure();
    element.addEventListener('scroll', measure, { passive: true });
    const watcher = new ResizeObserver(measure);
    watcher.observe(element);
    return () => {
      element.removeEventListener('scroll', measure);
      watcher.disconnect();
    };
  }, [box, measure]);
  return { from: Math.min(part.from, Math.max(0, count - 1)), to: Math.min(part.to, count) };
}
