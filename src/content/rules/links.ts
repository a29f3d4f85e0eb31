import { documentFormat, leadsNowhere, safeUrl, type UrlKind } from "../../base/address";
import { lostTitle } from "../markdown/linkTitle";
import { hasWords, textOf, withSingleSpaces } from "../markdown/text";
import type { Inline } from "../markdown/tree";
import type { AuthorText } from "../read";
import type { RuleMatch, Site, TextRule } from "./rule";
import { inlinesOf } from "./walk";

/** Texts that name no destination, whatever stands around them (RGAA 6.1). */
const VAGUE = new Set(
  (
    "ici|cliquez ici|cliquer ici|c’est ici|c'est ici|lien|le lien|ce lien|suivez ce lien|en savoir plus|plus d’infos|" +
    "plus d'infos|lire la suite|lire plus|voir|voir plus|suite|télécharger|page|site|here|click here|read more|link"
  ).split("|"),
);

/** True for a link's text that names no destination. */
export function isVague(words: string): boolean {
  return VAGUE.has(
    words
      .trim()
      .toLowerCase()
      .replace(/(?<![.!: ])[.!: ]+$/, ""),
  );
}

/** What is wrong with the links and images of a text. */
export const links: TextRule = function* (text, tree, site) {
  for (const node of inlinesOf(tree)) {
    if (node.type === "link") yield* linkMatches(node, text, site);
    if (node.type === "image") {
      const at = node.at ?? 0;
      if (node.alt.trim() === "") yield { rule: "empty-alt", at, details: { url: node.url } };
      yield* dropped(node.url, "image", at);
      yield* titleMatches(node);
      yield* addressMatches(node.url, at, site);
    }
  }
};

/** What is wrong with an address that is a value of its own, such as `apply.url`. */
export function* addressRule(text: AuthorText, site: Site): Generator<RuleMatch> {
  const url = text.value.trim();
  if (url === "") return;
  if (leadsNowhere(url)) yield { rule: "empty-link", at: 0, details: { text: url } };
  else yield* dropped(url, "link", 0);
  yield* addressMatches(url, 0, site);
}

/** An address that the page leaves out: it leads nowhere, or has a scheme that may do harm. */
function* dropped(url: string, kind: UrlKind, at: number): Generator<RuleMatch> {
  if (safeUrl(url, kind) === undefined) yield { rule: "dropped-address", at, details: { url, kind } };
}

/** A title whose words the page shows nowhere. */
function* titleMatches(node: Inline & { type: "link" | "image" }): Generator<RuleMatch> {
  const title = lostTitle(node);
  const text = node.type === "image" ? node.alt : textOf(node.children).trim();
  if (title !== undefined)
    yield { rule: "lost-title", at: node.at ?? 0, details: { title, text, kind: node.type } };
}

function* linkMatches(
  node: Inline & { type: "link" },
  { value }: AuthorText,
  site: Site,
): Generator<RuleMatch> {
  const at = node.at ?? 0;
  const words = withSingleSpaces(textOf(node.children));
  if (leadsNowhere(node.url) || !hasWords(node.children)) {
    yield { rule: "empty-link", at, details: { text: words || node.url } };
    return;
  }
  yield* dropped(node.url, "link", at);
  yield* titleMatches(node);
  const bare = /^(?:https?:\/\/|www\.)/i.test(words);
  if (bare || isVague(words)) {
    yield { rule: "vague-link", at, details: { text: words } };
  }
  const format = documentFormat(node.url);
  if (format && !words.toUpperCase().includes(format))
    yield { rule: "document-format", at, details: { text: words, format } };
  // A bare address or one in angle brackets is the author's own spelling of it.
  if (value.charAt(at) === "[") yield* addressMatches(node.url, at, site);
}

function* addressMatches(url: string, at: number, { hosts = [] }: Site): Generator<RuleMatch> {
  const absolute = /^https?:\/\/([^/?#]+)([^]*)$/i.exec(url);
  const host = absolute?.[1]?.toLowerCase() ?? "";
  if (hosts.some((own) => host === own.toLowerCase())) {
    yield { rule: "own-domain-link", at, details: { url, instead: absolute?.[2] || "/" } };
  }
  if (url !== "" && !/^(?:[a-z][a-z\d+.-]*:|[/#?]|www\.|[^/?#]+@)/i.test(url)) {
    yield { rule: "relative-link", at, details: { url, instead: `/${url.replace(/^(?:\.\.?\/)+/, "")}` } };
  }
}
