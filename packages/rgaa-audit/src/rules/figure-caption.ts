import { isExposed, getLetters, getText } from "../page/dom";
import { isExposedImage } from "../page/images";
import type { RuleFinder, RuleMeta } from "../rule";

export const figureCaptionMeta: RuleMeta = {
  severity: "error",
  tests: ["1.9.1", "1.9.2", "1.9.3", "1.9.4", "1.9.5"],
  title: {
    fr: "La légende d’une image ne lui est pas associée",
    en: "An image’s caption is not associated with it",
  },
  help: {
    fr: 'Donnez à l’élément figure l’attribut role="figure" et un aria-label qui reprend le texte de figcaption.',
    en: 'Give the figure element role="figure", and an aria-label that repeats the text of figcaption.',
  },
  example: {
    before:
      '<figure><img src="/i.png" alt="La place"><figcaption>La place en 1910, photo A. Martin</figcaption></figure>',
    after:
      '<figure role="figure" aria-label="La place en 1910, photo A. Martin"><img src="/i.png" alt="La place"><figcaption>La place en 1910, photo A. Martin</figcaption></figure>',
  },
};

export const figureCaption: RuleFinder = {
  name: "figure-caption",
  when: "width",
  kind: { shown: "figure" },
  breaks: (figure) => {
    if (!isExposedImage(figure) || figure.querySelector(OTHER_CONTENT)) return false;
    const caption = figure.querySelector("figcaption");
    const images = [...figure.querySelectorAll(IMAGES)].filter(isExposed);
    if (!caption || getText(caption) === "" || images.length === 0) return false;
    const label = figure.getAttribute("aria-label") ?? "";
    const isNamed = caption.id !== "" && figure.matches(`[aria-labelledby~="${CSS.escape(caption.id)}"]`);
    const isTied = isNamed || getLetters(label).includes(getLetters(getText(caption)));
    // if all images are decorative, the caption may be the only text that users need
    const isDoubtful = images.every((image) => image.matches("[alt='']"));
    return (!isTied || !figure.matches("[role=figure], [role=group]")) && { isDoubtful };
  },
};

const IMAGES = ":is(img, svg, canvas, object, embed):not(:is(a, button) *, figcaption *)";

/**
 * Selector of content, other than images, that a figure's caption may describe, such as a quotation with the author's name in
 * the caption.
 */
const OTHER_CONTENT = "blockquote, pre, table, video, audio, iframe";
