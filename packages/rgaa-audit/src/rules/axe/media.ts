import { type AuditRule, error, review, warning } from "../../rule";

/** Axe's rules on images, frames, sound and video. */
export const MEDIA = {
  "image-alt": error(["1.1.1"])`
    Une image n’a pas d’alternative. Donnez-lui un attribut alt : ce qu’elle dit, ou rien (alt="") si elle décore.
    An image has no alternative. Give it an alt attribute: what it says, or nothing (alt="") if it decorates.`,
  "area-alt": error(["1.1.2"])`
    Une zone d’image cliquable n’a pas d’alternative. Donnez-lui un attribut alt qui dit où elle mène.
    An area of an image map has no alternative. Give it an alt attribute that says where it leads.`,
  "input-image-alt": error(["1.1.3"])`
    Un bouton image n’a pas d’alternative. Donnez-lui un attribut alt qui dit ce qu’il fait.
    An image button has no alternative. Give it an alt attribute that says what it does.`,
  "role-img-alt": error(["1.1.1"])`
    Un élément qui se dit image n’a pas de nom. Nommez-le avec aria-label ou aria-labelledby.
    An element that says it is an image has no name. Name it with aria-label or aria-labelledby.`,
  "svg-img-alt": error(["1.1.5"])`
    Un dessin SVG qui se dit image n’a pas de nom. Nommez-le avec aria-label, ou avec un élément title.
    An SVG drawing that says it is an image has no name. Name it with aria-label, or with a title element.`,
  "image-redundant-alt": warning(["1.2.1"])`
    L’alternative d’une image répète le texte voisin. Laissez alt vide : le texte suffit.
    An image’s alternative repeats the text beside it. Leave alt empty: the text is enough.`,
  "presentation-role-conflict": warning(["1.2.1", "7.1.1"])`
    Un élément de décoration est annoncé quand même. Retirez ses attributs aria-* et son tabindex, ou son rôle de décoration.
    A decorative element is announced all the same. Remove its aria-* attributes and tabindex, or its decorative role.`,
  "server-side-image-map": review(["1.1.4"])`
    Cette image est cliquable par coordonnées : des liens mènent-ils aux mêmes endroits ? Remplacez ismap par des zones (area) ou par des liens.
    This image is clickable by coordinates: do links lead to the same places? Replace ismap with areas or with links.`,
  "frame-title-unique": review(["2.2.1"])`
    Des cadres de même titre montrent-ils la même chose ? Sinon, donnez à chacun un title qui n’est qu’à lui.
    Do frames of the same title show the same thing? If not, give each one a title of its own.`,
  "frame-focusable-content": error(["7.3.1"])`
    Le clavier n’atteint pas le contenu d’un cadre. Retirez tabindex="-1" du cadre.
    The keyboard cannot reach a frame’s content. Remove tabindex="-1" from the frame.`,
  "video-caption": review(["4.3.1"])`
    Cette vidéo a-t-elle des sous-titres, si elle a du son ? Ajoutez un élément track kind="captions".
    Does this video have captions, if it has sound? Add a track element with kind="captions".`,
  "no-autoplay-audio": review(["4.10.1"])`
    Un son démarre-t-il seul, pour plus de trois secondes ? Retirez autoplay, ou laissez couper le son.
    Does a sound start by itself, for more than three seconds? Remove autoplay, or let people stop the sound.`,
  marquee: error(["13.8.1"])`
    Un texte défile. Retirez l’élément marquee.
    A text scrolls by. Remove the marquee element.`,
} satisfies Readonly<Record<string, AuditRule>>;
