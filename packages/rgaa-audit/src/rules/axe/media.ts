import { axeRules } from "./axeRules";

/** Axe's rules on images, frames, sound and video. */
export const MEDIA = axeRules({
  "image-alt": {
    severity: "error",
    tests: ["1.1.1"],
    title: { fr: "Une image n’a pas d’alternative", en: "An image has no alternative" },
    help: {
      fr: 'Donnez-lui un attribut alt : ce qu’elle dit, ou rien (alt="") si elle décore.',
      en: 'Give it an alt attribute: what it says, or nothing (alt="") if it decorates.',
    },
  },
  "area-alt": {
    severity: "error",
    tests: ["1.1.2"],
    title: {
      fr: "Une zone d’image cliquable n’a pas d’alternative",
      en: "An area of an image map has no alternative",
    },
    help: {
      fr: "Donnez-lui un attribut alt qui dit où elle mène.",
      en: "Give it an alt attribute that says where it leads.",
    },
  },
  "input-image-alt": {
    severity: "error",
    tests: ["1.1.3"],
    title: { fr: "Un bouton image n’a pas d’alternative", en: "An image button has no alternative" },
    help: {
      fr: "Donnez-lui un attribut alt qui dit ce qu’il fait.",
      en: "Give it an alt attribute that says what it does.",
    },
  },
  "role-img-alt": {
    severity: "error",
    tests: ["1.1.1"],
    title: {
      fr: "Un élément qui se dit image n’a pas de nom",
      en: "An element that says it is an image has no name",
    },
    help: {
      fr: "Nommez-le avec aria-label ou aria-labelledby.",
      en: "Name it with aria-label or aria-labelledby.",
    },
  },
  "svg-img-alt": {
    severity: "error",
    tests: ["1.1.5"],
    title: {
      fr: "Un dessin SVG qui se dit image n’a pas de nom",
      en: "An SVG drawing that says it is an image has no name",
    },
    help: {
      fr: "Nommez-le avec aria-label, ou avec un élément title.",
      en: "Name it with aria-label, or with a title element.",
    },
  },
  "image-redundant-alt": {
    severity: "warning",
    tests: ["1.2.1"],
    title: {
      fr: "L’alternative d’une image répète le texte voisin",
      en: "An image’s alternative repeats the text beside it",
    },
    help: { fr: "Laissez alt vide : le texte suffit.", en: "Leave alt empty: the text is enough." },
  },
  "presentation-role-conflict": {
    severity: "warning",
    tests: ["1.2.1", "7.1.1"],
    title: {
      fr: "Un élément de décoration est annoncé quand même",
      en: "A decorative element is announced all the same",
    },
    help: {
      fr: "Retirez ses attributs aria-* et son tabindex, ou son rôle de décoration.",
      en: "Remove its aria-* attributes and tabindex, or its decorative role.",
    },
  },
  "server-side-image-map": {
    severity: "review",
    tests: ["1.1.4"],
    title: {
      fr: "Cette image est cliquable par coordonnées : des liens mènent-ils aux mêmes endroits ?",
      en: "This image is clickable by coordinates: do links lead to the same places?",
    },
    help: {
      fr: "Remplacez ismap par des zones (area) ou par des liens.",
      en: "Replace ismap with areas or with links.",
    },
  },
  "frame-title-unique": {
    severity: "review",
    tests: ["2.2.1"],
    title: {
      fr: "Des cadres de même titre montrent-ils la même chose ?",
      en: "Do frames of the same title show the same thing?",
    },
    help: {
      fr: "Sinon, donnez à chacun un title qui n’est qu’à lui.",
      en: "If not, give each one a title of its own.",
    },
  },
  "frame-focusable-content": {
    severity: "error",
    tests: ["7.3.1"],
    title: {
      fr: "Le clavier n’atteint pas le contenu d’un cadre",
      en: "The keyboard cannot reach a frame’s content",
    },
    help: { fr: 'Retirez tabindex="-1" du cadre.', en: 'Remove tabindex="-1" from the frame.' },
  },
  "video-caption": {
    severity: "review",
    tests: ["4.3.1"],
    title: {
      fr: "Cette vidéo a-t-elle des sous-titres, si elle a du son ?",
      en: "Does this video have captions, if it has sound?",
    },
    help: {
      fr: 'Ajoutez un élément track kind="captions".',
      en: 'Add a track element with kind="captions".',
    },
  },
  "no-autoplay-audio": {
    severity: "review",
    tests: ["4.10.1"],
    title: {
      fr: "Un son démarre-t-il seul, pour plus de trois secondes ?",
      en: "Does a sound start by itself, for more than three seconds?",
    },
    help: {
      fr: "Retirez autoplay, ou laissez couper le son.",
      en: "Remove autoplay, or let people stop the sound.",
    },
  },
  marquee: {
    severity: "error",
    tests: ["13.8.1"],
    title: { fr: "Un texte défile", en: "A text scrolls by" },
    help: { fr: "Retirez l’élément marquee.", en: "Remove the marquee element." },
  },
});
