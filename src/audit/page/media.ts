import { isExposed, isShown, quote, textOf } from "./dom";
import { isFileName, saysNothing } from "./names";
import { type CheckResult, type ElementViolation, faults, judged } from "./violation";

/** RGAA 4.10: a shorter sound may start by itself. In seconds. */
const SHORT = 3;
const PLAYS = /\b(?:lire|lecture|jouer|écouter|pause|arrêter|play|stop|muet|mute|son)\b/i;

/** RGAA 4.3, 4.10, 4.11 and 13.8: sound and video. */
export function media(document: Document): CheckResult {
  const players = [...document.body.querySelectorAll<HTMLMediaElement>("audio, video")];
  const objects = [...document.body.querySelectorAll("embed, object")];
  const started = objects.filter(
    (each) =>
      /^audio\//.test(each.getAttribute("type") ?? "") &&
      (each.matches("[autostart=true], [autoplay]") ||
        each.querySelector("param[name=autostart][value=true]")),
  );
  const tracks = [...document.body.querySelectorAll("track")].filter(
    (track) => !track.getAttribute("src")?.trim(),
  );
  return {
    tested: players.length + objects.length,
    violations: [
      ...players.flatMap(playerViolations),
      ...faults("autoplay", started),
      ...faults("track-empty", tracks),
    ],
  };
}

function playerViolations(player: HTMLMediaElement): ElementViolation[] {
  if (player.controls || hasOwnControls(player)) return [];
  if (player.autoplay && !player.muted && !(lengthOf(player) <= SHORT && !player.loop))
    return [{ rule: "autoplay", element: player }];
  if (!isShown(player) || player.closest("[aria-hidden=true]:not(:has(button))")?.matches("audio")) return [];
  if (player.autoplay) return player.loop ? [{ rule: "video-endless", element: player }] : [];
  const { width, height } = player.getBoundingClientRect();
  return width > 1 && height > 1 ? [{ rule: "media-controls", element: player }] : [];
}

/** In seconds; an address may ask for a part, `#t=8,10`. */
function lengthOf({ currentSrc, duration }: HTMLMediaElement): number {
  const [, from = 0, to = duration] = /#.*\bt=(?:npt:)?([\d.]*),([\d.]+)/.exec(currentSrc) ?? [];
  return Math.min(Number(to), duration) - Number(from);
}

/** Buttons of the page's own: named for it, or beside it and saying so. */
function hasOwnControls(player: Element): boolean {
  if (player.id && player.ownerDocument.querySelector(`[aria-controls~="${CSS.escape(player.id)}"]`))
    return true;
  const around = player.closest("figure, section, article, [role=region], li") ?? player.parentElement;
  return [...(around?.querySelectorAll("button, [role=button]") ?? [])].some((button) =>
    PLAYS.test(
      `${textOf(button)} ${button.getAttribute("aria-label") ?? ""} ${button.getAttribute("title") ?? ""}`,
    ),
  );
}

const STOPS = ":is(a[href], button, input, select, textarea, [tabindex='0']):not([tabindex^='-'])";
/** A frame that Tab passes over, but for one that is out of use. */
const PASSED = "[tabindex^='-']:not([inert], [inert] *)";

/** RGAA 2.2, 7.3 and 10.8: titles that say nothing, and frames that keyboard and assistive technology disagree on. */
export function frames(document: Document): CheckResult {
  const found = [...document.querySelectorAll<HTMLIFrameElement>("iframe, frame")].filter(isShown);
  const modal = document.querySelector(":modal");
  return judged(found, (element) => {
    const title = element.title.trim();
    const violations: ElementViolation[] = [];
    if (isExposed(element) && (isFileName(title) || saysNothing(title)))
      violations.push({ rule: "frame-title-vague", element, detail: quote(title) });
    if (element.closest("[aria-hidden=true]") && element.tabIndex >= 0)
      violations.push({ rule: "frame-hidden", element });
    // of another site's document nothing is known
    if (
      element.matches(PASSED) &&
      element.clientWidth > 1 &&
      (modal === null || modal.contains(element)) &&
      isExposed(element) &&
      element.contentDocument?.querySelector(STOPS)
    )
      violations.push({ rule: "frame-unreached", element });
    return violations;
  });
}
