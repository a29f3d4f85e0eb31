import { createAxeRules } from "./axeRules";

/** Axe's rules on images, frames, sound and video. */
export const MEDIA = createAxeRules({
  "image-alt": {
    severity: "error",
    tests: ["1.1.1"],
    title: { fr: "Une image n’a pas d’alternative", en: "An image has no text alternative" },
    help: {
      fr: 'Donnez-lui un attribut alt qui la décrit, ou un attribut vide (alt="") si elle est décorative.',
      en: 'Give it an alt attribute that describes it, or an empty one (alt="") if it is decorative.',
    },
  },
  "area-alt": {
    severity: "error",
    tests: ["1.1.2"],
    title: {
      fr: "Une zone d’image cliquable n’a pas d’alternative",
      en: "An area of an image map has no text alternative",
    },
    help: {
      fr: "Donnez-lui un attribut alt qui indique où elle mène.",
      en: "Give it an alt attribute that says where it leads.",
    },
  },
  "input-image-alt": {
    severity: "error",
    tests: ["1.1.3"],
    title: { fr: "Un bouton image n’a pas d’alternative", en: "An image button has no text alternative" },
    help: {
      fr: "Donnez-lui un attribut alt qui décrit son action.",
      en: "Give it an alt attribute that describes its action.",
    },
  },
  "role-img-alt": {
    severity: "error",
    tests: ["1.1.1"],
    title: {
      fr: 'Un élément avec role="img" n’a pas de nom accessible',
      en: 'An element with role="img" has no accessible name',
    },
    help: {
      fr: "Nommez-le avec aria-label ou aria-labelledby.",
      en: "Name it with aria-label or aria-labelledby.",
    },
  },
  "svg-img-alt": {
    severity: "error",
    tests: ["1.1.5"],
    title: { fr: "Une image SVG n’a pas de nom accessible", en: "An SVG image has no accessible name" },
    help: {
      fr: "Nommez-la avec aria-label, ou avec un élément title.",
      en: "Name it with aria-label, or with a title element.",
    },
  },
  "image-redundant-alt": {
    severity: "warning",
    tests: ["1.2.1"],
    title: {
      fr: "L’alternative d’une image répète le texte voisin",
      en: "An image’s text alternative repeats the text next to it",
    },
    help: { fr: "Laissez alt vide : le texte suffit.", en: "Leave alt empty: the text is enough." },
  },
  "presentation-role-conflict": {
    severity: "warning",
    tests: ["1.2.1", "7.1.1"],
    title: {
      fr: "Un élément de décoration est quand même restitué",
      en: "A decorative element is still announced",
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
      fr: "Cette image réactive est traitée côté serveur : des liens mènent-ils aux mêmes endroits ?",
      en: "This is a server-side image map: do links lead to the same places?",
    },
    help: {
      fr: "Sinon, remplacez ismap par des zones (area) ou par des liens.",
      en: "If not, replace ismap with areas or with links.",
    },
  },
  "frame-title-unique": {
    severity: "review",
    tests: ["2.2.1"],
    title: {
      fr: "Ces cadres de même titre ont-ils le même contenu ?",
      en: "Do these frames with the same title have the same content?",
    },
    help: {
      fr: "Sinon, donnez à chacun un title différent.",
      en: "If not, give each one a different title.",
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
      fr: "Si cette vidéo a du son, a-t-elle des sous-titres ?",
      en: "If this video has sound, does it have captions?",
    },
    help: {
      fr: 'Sinon, ajoutez un élément track kind="captions".',
      en: 'If not, add a track element with kind="captions".',
    },
  },
  "no-autoplay-audio": {
    severity: "review",
    tests: ["4.10.1"],
    title: {
      fr: "Un son de plus de trois secondes démarre-t-il automatiquement ?",
      en: "Does a sound of more than three seconds start automatically?",
    },
    help: {
      fr: "Si oui, retirez autoplay, ou ajoutez un moyen de couper le son.",
      en: "If so, remove autoplay, or add a way to stop the sound.",
    },
  },
  marquee: {
    severity: "error",
    tests: ["13.8.1"],
    title: { fr: "Un texte défile automatiquement", en: "Text scrolls automatically" },
    help: { fr: "Retirez l’élément marquee.", en: "Remove the marquee element." },
  },
});
