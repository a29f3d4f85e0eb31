import { isExposed, rootsOf, textWithout } from "../page/dom";
import { isNamed } from "../page/images";
import { MEDIA_FILES, PLAYERS } from "../page/players";
import type { RuleFinder, RuleMeta } from "../rule";

export const mediaUnidentifiedMeta: RuleMeta = {
  severity: "error",
  tests: ["4.7.1"],
  whole: true,
  title: {
    fr: "Aucun texte ne dit ce qu’est ce son ou cette vidéo",
    en: "No text says what this sound or video is",
  },
  help: { fr: "Écrivez son titre juste avant.", en: "Write its title right before it." },
  example: {
    before:
      '<!doctype html><html lang="fr"><head><title>Déménager</title></head><body><object data="/son.wav" type="audio/wav"></object></body></html>',
    after:
      '<!doctype html><html lang="fr"><head><title>Déménager</title></head><body><h1>Déménager, le récit de Samia</h1><object data="/son.wav" type="audio/wav"></object></body></html>',
  },
};

/** Not what a camera shows as it goes on, nor what may decorate: nobody can play it (4.7, particular case). */
const FILMS = `:is(${PLAYERS})[controls]:is([src]:not([src^="blob:"]), :has(> source[src]))`;

export const mediaUnidentified: RuleFinder = {
  name: "media-unidentified",
  when: "width",
  kind: { shown: `${FILMS}, ${MEDIA_FILES}` },
  // the test asks for a text right beside it: where the page has none at all, nobody need look
  breaks: (medium, { once }) => isExposed(medium) && !isNamed(medium) && once(isWithoutWords),
};

const isWithoutWords = (document: Document) => {
  const { body } = document;
  // what a frame, a canvas or a shadow tree says is not read
  if (rootsOf(document).length > 1 || body.querySelector(OTHER_WORDS)) return false;
  const text = textWithout(`${PLAYERS}, ${MEDIA_FILES}, script, style, template, noscript`, body);
  return !/[\p{L}\p{N}]/u.test(text);
};

const OTHER_WORDS = 'iframe, frame, canvas, img:not([alt=""]), [placeholder], [type=submit], [type=button]';
