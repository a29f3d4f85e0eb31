import type { OwnRule } from "../rules";
import { isExposed, isShown, lineage, quote, textOf } from "./dom";
import type { CheckResult, ElementViolation } from "./violation";

interface Review {
  readonly rule: OwnRule;
  readonly selector: string;
  /** Of the text; every element where it is not said. */
  readonly text?: RegExp;
}

const VAGUE =
  /^(?:(?:cliquez |cliquer )?ici|lire(?: la suite| plus| l[’']article)?|(?:en )?savoir plus|en savoir plus|plus d[’']infos?|voir(?: plus)?|suite|détails?|télécharger|(?:le |un )?(?:lien|guide|document)|click here|(?:read |learn )?more|here)$/i;

/** What a person has to look at: the places of a page that a criterion speaks of, and no program can judge. */
const REVIEWS: readonly Review[] = [
  { rule: "review-alternative", selector: "img[alt]:not([alt='']), [role=img][aria-label]" },
  { rule: "review-captcha", selector: "img[alt*=captcha i], [class*=captcha i], [id*=captcha i]" },
  { rule: "review-frame-title", selector: "iframe[title]:not([title=''])" },
  {
    rule: "review-colour",
    selector: "p, li, label, legend, span",
    text: /\ben (?:rouge|vert|bleu|jaune|gris|orange|couleur)\b|\b(?:rouges?|verts?) (?:sont|indiquent|signalent)\b/i,
  },
  {
    rule: "review-place",
    selector: "p, li, label, legend",
    text: /\b(?:à droite|à gauche|ci-contre|en haut|en bas|bouton (?:rond|carré|vert|rouge|bleu)|encadré (?:vert|rouge|bleu))\b/i,
  },
  { rule: "review-transcript", selector: "audio[controls], video[controls]" },
  { rule: "review-captions", selector: "video:not(:has(track[kind=captions], track[kind=subtitles]))" },
  {
    rule: "review-animation",
    selector: "object:not([type^=image]), embed:not([type^=image]), canvas:not([aria-hidden])",
  },
  { rule: "review-table-title", selector: "table:has(th) > caption" },
  { rule: "review-table-summary", selector: "table:has(th[headers], td[headers])" },
  { rule: "review-link", selector: "a[href]", text: VAGUE },
  {
    rule: "review-status",
    selector:
      ":is([class*=alert i], [class*=success i], [class*=succes i], [class*=error i], [class*=message i], [class*=notification i]):not([role], [aria-live] *)",
  },
  {
    rule: "review-toggle",
    selector:
      "button:is([class*=menu i], [class*=toggle i], [onclick*=hidden]):not([aria-expanded], [aria-pressed])",
  },
  { rule: "review-element", selector: "blockquote, fieldset:not(:has(input, select, textarea, button))" },
  { rule: "review-quote", selector: "p, i, em, div", text: /^[«“"]\s?(?:\S+\s+){8,}.*[»”"]/ },
  {
    rule: "review-legend",
    selector: "legend",
    text: /^(?:choix|choisissez|options?|infos?|informations?|autres?|divers|sélection)$/i,
  },
  { rule: "review-error", selector: "[aria-invalid=true]" },
  {
    rule: "review-erasing",
    selector: "button, input[type=submit]",
    text: /\b(?:supprimer|effacer|résilier|payer|valider ma commande|signer)\b/i,
  },
  {
    rule: "review-document",
    selector:
      "a:is([href$='.pdf' i], [href$='.doc' i], [href$='.docx' i], [href$='.odt' i], [href$='.xlsx' i], [href$='.ods' i])",
  },
  { rule: "review-cryptic", selector: "p, li, span", text: /(?:^|\s)(?::-?[()DPp]|;-?\)|<3|\^\^)(?:\s|$)/ },
  { rule: "review-drag", selector: "[draggable=true], [style*='touch-action']" },
  { rule: "review-label", selector: "form:has(input:not([type=hidden])) label" },
];

/** Found once, where a page has them. */
export function reviews(document: Document): CheckResult {
  const violations = REVIEWS.flatMap(({ rule, selector, text }) => {
    const found = [...document.body.querySelectorAll(selector)].filter(
      (element) => isShown(element) && isExposed(element) && (!text || text.test(textOf(element))),
    );
    // the innermost one says where
    const around = new Set(text && found.flatMap((element) => lineage(element).slice(1)));
    const inner = found.filter((element) => !around.has(element));
    return inner.map((element): ElementViolation => ({ rule, element, ...detailOf(element) }));
  });
  return { tested: REVIEWS.length, violations: [...violations, ...titleReview(document)] };
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
  return [{ rule: "review-title", element: document.documentElement, detail: quote(document.title) }];
}
