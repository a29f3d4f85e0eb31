import { createHash } from "node:crypto";

/** Returns a short checksum of texts, used to detect a change. */
export function computeChecksum(texts: readonly string[]): string {
  return createHash("sha256").update(texts.join("\n")).digest("hex").slice(0, 16);
}
