import { useEffect, useState } from "react";

/**
 * Returns the last value that did not change for `delay` milliseconds. With this function, a text is checked only when its
 * author pauses.
 */
export function useDebouncedValue<T>(value: T, delay: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return settled;
}
