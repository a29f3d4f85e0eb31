import { getLineage } from "./dom";
import { getAccessibleName, getTitle } from "./names";

export const PLAYERS = "audio, video";
const PLAYBACK_LABEL =
  /(?<!\p{L})(?:lire|lecture|jouer|écouter|pause|arrêter|play|stop|muet|mute|unmute|son)(?!\p{L})/iu;

/** Selector of the parts of a page in which a button may control all players. */
const PLAYER_REGIONS = "figure, section, article, [role=region], li";

/**
 * Whether a sound or video has controls: the browser's own controls, controls of the page that reference the player with
 * `aria-controls`, or a button whose name is about playback, beside the player, in its region of the page, or in an element
 * around it that contains no other player.
 */
export function hasControls(player: HTMLMediaElement): boolean {
  if (player.controls) return true;
  if (player.id && player.ownerDocument.querySelector(`[aria-controls~="${CSS.escape(player.id)}"]`))
    return true;
  const region = player.closest(PLAYER_REGIONS) ?? player.parentElement;
  const areas = getLineage(player).filter(
    (each) => each === region || (!each.matches("html, body, main") && isAloneIn(each)),
  );
  return areas.some((area) =>
    [...area.querySelectorAll("button, [role=button]")].some((button) =>
      PLAYBACK_LABEL.test(`${getAccessibleName(button)} ${getTitle(button)}`),
    ),
  );
}

const isAloneIn = (area: Element) => area.querySelectorAll(PLAYERS).length < 2;

/** Maximum duration of a sound that may start automatically, in seconds. */
const SHORT_SECONDS = 3;

/** Whether a player automatically starts a sound that loops, or lasts longer than `SHORT_SECONDS`. */
export function autoplaysSound(player: HTMLMediaElement): boolean {
  return player.autoplay && !player.muted && !(getDuration(player) <= SHORT_SECONDS && !player.loop);
}

/**
 * Whether a sound or video has no controls, and does not automatically start a long sound. False for an `audio` that itself has
 * `aria-hidden`.
 */
export function lacksControls(player: HTMLMediaElement): boolean {
  if (hasControls(player) || autoplaysSound(player)) return false;
  return !player.closest("[aria-hidden=true]:not(:has(button))")?.matches("audio");
}

/**
 * Returns the duration of a sound or video, in seconds. If the URL selects a part (`#t=8,10`), returns the duration of this
 * part.
 */
function getDuration({ currentSrc, duration }: HTMLMediaElement): number {
  const [, from = 0, to = duration] = /#.*\bt=(?:npt:)?([\d.]*),([\d.]+)/.exec(currentSrc) ?? [];
  return Math.min(Number(to), duration) - Number(from);
}
