import { mkdirSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Longer than anything made here takes: who holds a lock for so long has died. */
const DEAD_MS = 300_000;

/** Makes something that several test files need, unless it is there: one of them does, and the others wait. */
export async function once(lock: string, isThere: () => boolean, make: () => void): Promise<void> {
  mkdirSync(dirname(lock), { recursive: true });
  for (; !isThere(); await sleep(200)) {
    if (!take(lock)) continue;
    try {
      if (!isThere()) make();
      return;
    } finally {
      rmSync(lock, { recursive: true, force: true });
    }
  }
}

function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    const age = Date.now() - (statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > DEAD_MS) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}
