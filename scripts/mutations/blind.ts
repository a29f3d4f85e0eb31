import type { Mutation } from "./mutation";
import { append, addCss, rewrite, swap } from "./plant";

/** Defects that only a person can detect, each with the reason why no audit rule can detect the defect. */
export const UNDETECTABLE: readonly Mutation[] = [
  {
    name: "an alternative that says something untrue",
    why: "only a person who sees the image knows (RGAA 1.3)",
    plant: swap('alt=""', 'alt="Un chat"'),
  },
  {
    name: "a link called « cliquez ici »",
    why: "the text around the link may make it clear (RGAA 6.1); `check` reports it in the Markdown",
    plant: rewrite(/(<a class="fr-btn"[^>]*>).*?(<\/a>)/, "$1Cliquez ici$2"),
  },
  {
    name: "one English word",
    why: "it may be a name, or in a dictionary (RGAA 8.7)",
    plant: append("<p>Un kickoff au printemps.</p>"),
  },
  {
    name: "a title that does not fit the page",
    why: "only a reader knows what the page is about (RGAA 8.6)",
    plant: rewrite(/<title>.*?<\/title>/, "<title>Accueil</title>"),
  },
  {
    name: "words that refer to a position",
    why: "« ci-contre » may be beside a name (RGAA 10.9)",
    plant: append("<p>Cliquez sur le bouton à droite.</p>"),
  },
  {
    name: "words drawn in an image",
    why: "no rule can distinguish a picture of words from another picture (RGAA 1.8)",
    plant: addCss(
      "h1 { background: url(data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==) no-repeat 100% 0 / 1px 1px }",
    ),
  },
];
