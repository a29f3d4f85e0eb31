import { useSyncExternalStore } from "react";

const visit = new Date();
const subscribe = () => () => undefined;

/** Returns the day on which the HTML was made while React hydrates it, then the visitor’s. */
export const useNow = (rendered: Date): Date =>
  useSyncExternalStore(
    subscribe,
    () => visit,
    () => rendered,
  );
