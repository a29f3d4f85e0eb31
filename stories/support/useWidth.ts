import { type RefObject, useEffect, useState } from "react";

/** The room that an element has for what it holds, in pixels, as it changes; undefined until it is known. */
export function useWidth(place: RefObject<HTMLElement | null>): number | undefined {
  const [width, setWidth] = useState<number>();
  useEffect(() => {
    if (!place.current) return;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width));
    observer.observe(place.current);
    return () => observer.disconnect();
  }, [place]);
  return width;
}
