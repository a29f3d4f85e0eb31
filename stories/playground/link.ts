import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";

/** The part of an address after `#` never leaves the browser: no server sees the text. */
const NAME = "texte=";

/** Bytes of a text that a link may carry. A small link can unfold without end. */
export const LONGEST_TEXT = 500_000;

/** A text as the part of an address after `#`. */
export function toHash(text: string): string {
  return `#${NAME}${toBase64Url(deflateSync(strToU8(text), { level: 9 }))}`;
}

/** The text that a link carries; "" when it carries none, undefined when it is damaged or far too long. */
export function fromHash(hash: string): string | undefined {
  const [, packed] = hash.split(NAME);
  if (packed === undefined) return "";
  try {
    // one byte more than is allowed: what fills it is too long
    const room = new Uint8Array(LONGEST_TEXT + 1);
    const bytes = inflateSync(fromBase64Url(packed), { out: room });
    return bytes.length > LONGEST_TEXT ? undefined : strFromU8(bytes);
  } catch {
    return undefined;
  }
}

function toBase64Url(bytes: Uint8Array): string {
  const signs = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(signs).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
}
