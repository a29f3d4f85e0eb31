import { hasWords, textOf } from "../markdown/text";
import type { Inline } from "../markdown/tree";
import type { AuthorText } from "../read";
import type { Found, Site, TextRule } from "./rule";
import { inlinesOf } from "./walk";

/** Texts that name no destination, whatever stands around them (RGAA 6.1). */
const VAGUE = new Set(
  (
    "ici|cliquez ici|cliquer ici|c’est ici|c'est ici|lien|le lien|ce lien|suivez ce lien|en savoir plus|plus d’infos|" +
    "plus d'infos|lire la suite|lire plus|voir|voir plus|suite|télécharger|page|site|here|click here|read more|link"
  ).split("|"),
);

/** What is wrong with the links and images of a text. */
export const links: TextRule = function* (text, tree, site) {
  for (const node of inlinesOf(tree)) {
    if (node.type === "link") yield* linkFaults(node, text, site);
    if (node.type === "image") {
      const at = node.at ?? 0;
      if (node.alt.trim() === "") yield { rule: "empty-alt", at, details: { url: node.url } };
      yield* addressFaults(node.url, at, site);
    }
  }
};

/** What is wrong with an address that is a value of its own, such as `apply.url`. */
export function* addressRule(text: AuthorText, site: Site): Generator<Found> {
  yield* addressFaults(text.value.trim(), 0, site);
}

function* linkFaults(node: Inline & { type: "link" }, { value }: AuthorText, site: Site): Generator<Found> {
  const at = node.at ?? 0;
  const words = textOf(node.children).replace(/\s+/g, " ").trim();
  if (node.url.trim() === "" || !hasWords(node.children)) {
    yield { rule: "empty-link", at, details: { text: words || node.url } };
    return;
  }
  const bare = /^(?:https?:\/\/|www\.)/i.test(words);
  if (bare || VAGUE.has(words.toLowerCase().replace(/(?<![.!: ])[.!: ]+$/, ""))) {
    yield { rule: "vague-link", at, details: { text: words } };
  }
  const format = /[^/]\.(pdf|odt|ods|odp|docx?|xlsx?|pptx?|csv|zip)(?:[?#]|$)/i
    .exec(node.url)?.[1]
    ?.toUpperCase();
  if (format && !words.toUpperCase().includes(format))
    yield { rule: "document-format", at, details: { text: words, format } };
  // A bare address or one in angle brackets is the author's own spelling of it.
  if (value.charAt(at) === "[") yield* addressFaults(node.url, at, site);
}

function* addressFaults(url: string, at: number, { hosts = [] }: Site): Generator<Found> {
  const absolute = /^https?:\/\/([^/?#]+)([^]*)$/i.exec(url);
  const host = absolute?.[1]?.toLowerCase() ?? "";
  if (hosts.some((own) => host === own.toLowerCase())) {
    yield { rule: "own-domain-link", at, details: { url, instead: absolute?.[2] || "/" } };
  }
  if (url !== "" && !/^(?:[a-z][a-z\d+.-]*:|[/#?]|www\.|[^/?#]+@)/i.test(url)) {
    yield { rule: "relative-link", at, details: { url, instead: `/${url.replace(/^(?:\.\.?\/)+/, "")}` } };
  }
}
