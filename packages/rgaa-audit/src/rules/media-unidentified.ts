import { isExposed, collectRoots, getTextWithout } from "../page/dom";
import { isNamed } from "../page/images";
import { MEDIA_FILES, PLAYERS } from "../page/players";
import type { RuleFinder, RuleMeta } from "../rule";

export const mediaUnidentifiedMeta: RuleMeta = {
  severity: "error",
  tests: ["4.7.1"],
  whole: true,
  title: {
    fr: "Aucun texte n’identifie ce son ou cette vidéo",
    en: "No text identifies this sound or video",
  },
  help: { fr: "Écrivez le titre du média juste avant lui.", en: "Write its title just before it." },
  example: {
    before:
      '<!doctype html><html lang="fr"><head><title>Déménager</title></head><body><object data="/son.wav" type="audio/wav"></object></body></html>',
    after:
      '<!doctype html><html lang="fr"><head><title>Déménager</title></head><body><h1>Déménager, le récit de Samia</h1><object data="/son.wav" type="audio/wav"></object></body></html>',
  },
};

/**
 * Selector of sounds and videos with controls. Excludes live camera streams. Also excludes media without controls, which are
 * decorative: RGAA 4.7 exempts decorative media.
 */
const PLAYABLE = `:is(${PLAYERS})[controls]:is([src]:not([src^="blob:"]), :has(> source[src]))`;

export const mediaUnidentified: RuleFinder = {
  name: "media-unidentified",
  when: "width",
  kind: { shown: `${PLAYABLE}, ${MEDIA_FILES}` },
  // the RGAA's test requires a text next to the medium; the medium fails for certain only if the whole page has no text
  breaks: (medium, { once }) => isExposed(medium) && !isNamed(medium) && once(hasNoText),
};

const hasNoText = (document: Document) => {
  const { body } = document;
  // the text of a frame, a canvas or a shadow tree cannot be read here
  if (collectRoots(document).length > 1 || body.querySelector(OTHER_TEXT)) return false;
  const text = getTextWithout(`${PLAYERS}, ${MEDIA_FILES}, script, style, template, noscript`, body);
  return !/[\p{L}\p{N}]/u.test(text);
};

const OTHER_TEXT = 'iframe, frame, canvas, img:not([alt=""]), [placeholder], [type=submit], [type=button]';
