import type { OwnRule } from "../rules";
import type { REVIEWS } from "../rules/reviews";
import { isExposed, lineage, quote, shown, textOf } from "./dom";
import { MORE_WORDS } from "./names";
import { type CheckResult, type ElementViolation, faultsOf } from "./violation";

/** Words that do not say where a link leads, besides those that only a row of them makes vague. */
const VAGUE = new RegExp(
  `^(?:${MORE_WORDS}|lire l[’']article|suite|détails?|télécharger|(?:le |un )?(?:lien|guide|document)|more)$`,
  "i",
);

type Place = readonly [selector: string, text?: RegExp];

/** What a person has to look at: the places of a page that a criterion speaks of, and no program can judge. */
const PLACES: Readonly<Record<Exclude<keyof typeof REVIEWS, "review-title">, Place>> = {
  "review-alternative": ["img[alt]:not([alt='']), [role=img][aria-label]"],
  "review-captcha": ["img[alt*=captcha i], [class*=captcha i], [id*=captcha i]"],
  "review-frame-title": ["iframe[title]:not([title=''])"],
  "review-colour": [
    "p, li, label, legend, span",
    /\ben (?:rouge|vert|bleu|jaune|gris|orange|couleur)\b|\b(?:rouges?|verts?) (?:sont|indiquent|signalent)\b/i,
  ],
  "review-place": [
    "p, li, label, legend",
    /\b(?:à droite|à gauche|ci-contre|en haut|en bas|bouton (?:rond|carré|vert|rouge|bleu)|encadré (?:vert|rouge|bleu))\b/i,
  ],
  "review-transcript": ["audio[controls], video[controls]"],
  "review-captions": ["video:not(:has(track[kind=captions], track[kind=subtitles]))"],
  "review-animation": ["object:not([type^=image]), embed:not([type^=image]), canvas:not([aria-hidden])"],
  "review-table-title": ["table:has(th) > caption"],
  "review-table-summary": ["table:has(th[headers], td[headers])"],
  "review-link": ["a[href]", VAGUE],
  "review-status": [
    ":is([class*=alert i], [class*=success i], [class*=succes i], [class*=error i], [class*=message i], [class*=notification i]):not([role], [aria-live] *)",
  ],
  "review-toggle": [
    "button:is([class*=menu i], [class*=toggle i], [onclick*=hidden]):not([aria-expanded], [aria-pressed])",
  ],
  "review-element": ["blockquote, fieldset:not(:has(input, select, textarea, button))"],
  "review-quote": ["p, i, em, div", /^[«“"]\s?(?:\S+\s+){8,}.*[»”"]/],
  "review-legend": [
    "legend",
    /^(?:choix|choisissez|options?|infos?|informations?|autres?|divers|sélection)$/i,
  ],
  "review-error": ["[aria-invalid=true]"],
  "review-erasing": [
    "button, input[type=submit]",
    /\b(?:supprimer|effacer|résilier|payer|valider ma commande|signer)\b/i,
  ],
  "review-document": [
    "a:is([href$='.pdf' i], [href$='.doc' i], [href$='.docx' i], [href$='.odt' i], [href$='.xlsx' i], [href$='.ods' i])",
  ],
  "review-cryptic": ["p, li, span", /(?:^|\s)(?::-?[()DPp]|;-?\)|<3|\^\^)(?:\s|$)/],
  "review-drag": ["[draggable=true], [style*='touch-action']"],
  "review-label": ["form:has(input:not([type=hidden])) label"],
};

/** Found once, where a page has them. */
export function reviews(document: Document): CheckResult {
  const violations = Object.entries(PLACES).flatMap(([rule, [selector, text]]) => {
    const found = shown(document, selector).filter(
      (element) => isExposed(element) && (!text || text.test(textOf(element))),
    );
    // the innermost one says where
    const around = new Set(text && found.flatMap((element) => lineage(element).slice(1)));
    const inner = found.filter((element) => !around.has(element));
    return inner.map((element) => ({ rule: rule as OwnRule, element, ...detailOf(element) }));
  });
  return { tested: Object.keys(PLACES).length, violations: [...violations, ...titleReview(document)] };
}

function detailOf(element: Element): { detail?: string } {
  const said = element.getAttribute("alt") ?? element.getAttribute("title") ?? textOf(element);
  return said === "" ? {} : { detail: quote(said) };
}

/** A title that has no word of the page's main heading may speak of another page. */
function titleReview(document: Document): ElementViolation[] {
  const words = (text: string) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []);
  const [title, heading] = [words(document.title), words(textOf(document.querySelector("h1") ?? new Text()))];
  if (title.size === 0 || heading.size === 0 || [...heading].some((word) => title.has(word))) return [];
  return faultsOf(document.documentElement, { "review-title": quote(document.title) });
}
