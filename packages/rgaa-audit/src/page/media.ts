import { isExposed, isShown, quote, textOf } from "./dom";
import { isFileName, saysNothing } from "./names";
import { type CheckResult, type ElementViolation, faults, faultsOf, judged } from "./violation";

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
    return faults("autoplay", [player]);
  if (!isShown(player) || player.closest("[aria-hidden=true]:not(:has(button))")?.matches("audio")) return [];
  if (player.autoplay) return faultsOf(player, { "video-endless": player.loop });
  const { width, height } = player.getBoundingClientRect();
  return faultsOf(player, { "media-controls": width > 1 && height > 1 });
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
    const isVague = isFileName(title) || saysNothing(title);
    const isThere = element.clientWidth > 1 && (modal === null || modal.contains(element));
    // of another site's document nothing is known
    const hasStops = () => Boolean(element.contentDocument?.querySelector(STOPS));
    return faultsOf(element, {
      "frame-title-vague": isVague && isExposed(element) && quote(title),
      "frame-hidden": element.closest("[aria-hidden=true]") !== null && element.tabIndex >= 0,
      "frame-unreached": element.matches(PASSED) && isThere && isExposed(element) && hasStops(),
    });
  });
}
