import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";

/** Key of the text in the URL fragment. Browsers do not send the fragment to servers, so no server receives the text. */
const HASH_KEY = "texte=";

/**
 * Maximum size of the text in a link, in bytes. Without this limit, the text of a short link could be very large once
 * decompressed.
 */
export const MAX_TEXT_BYTES = 500_000;

/** Returns the URL fragment that contains a text, compressed. */
export function encodeHash(text: string): string {
  return `#${HASH_KEY}${toBase64Url(deflateSync(strToU8(text), { level: 9 }))}`;
}

/**
 * Returns the text in a URL fragment, or "" if the fragment contains no text. Returns undefined if the text is damaged, or
 * longer than `MAX_TEXT_BYTES`.
 */
export function decodeHash(hash: string): string | undefined {
  const [, encoded] = hash.split(HASH_KEY);
  if (encoded === undefined) return "";
  try {
    // the buffer has one byte more than the limit: a text that fills the buffer is too long
    const buffer = new Uint8Array(MAX_TEXT_BYTES + 1);
    const bytes = inflateSync(fromBase64Url(encoded), { out: buffer });
    return bytes.length > MAX_TEXT_BYTES ? undefined : strFromU8(bytes);
  } catch {
    return undefined;
  }
}

function toBase64Url(bytes: Uint8Array): string {
  const characters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(characters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (character) =>
    character.charCodeAt(0),
  );
}
