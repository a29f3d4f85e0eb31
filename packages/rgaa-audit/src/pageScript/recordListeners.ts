import { type Listeners, MARK_TYPES, type PageListeners } from "../page/readings";

/**
 * Starts to record the elements that have event listeners. Only the page's own JavaScript world can list the listeners, and a
 * world cannot pass elements to another world. So the caller dispatches an event on each of these elements in the page's own
 * world. The isolated world, where this function runs, receives the event with the element as its target. `complete` ends the
 * recording and adds the listeners of the whole page.
 */
export function recordListeners(): Listeners & { complete(page: PageListeners): void } {
  const recording = new AbortController();
  const record = (type: string) => {
    const elements = new Set<Element>();
    const add = ({ target }: Event) => void elements.add(target as Element);
    document.addEventListener(type, add, { capture: true, signal: recording.signal });
    return elements;
  };
  return {
    clickTargets: record(MARK_TYPES.clickTargets),
    keyTargets: record(MARK_TYPES.keyTargets),
    leavingFields: record(MARK_TYPES.leavingFields),
    hearsKeys: false,
    complete(page) {
      recording.abort();
      Object.assign(this, page);
    },
  };
}
