import { textOf } from "./dom";

export const PLAYERS = "audio, video";
/** Sounds and films that the browser plays by itself. */
export const MEDIA_FILES = ["object", "embed"]
  .flatMap((element) => [
    ...["audio/", "video/"].map((type) => `${element}[type^="${type}" i]`),
    ...["mp3", "mp4", "m4a", "ogg", "wav", "webm"].map(
      (ending) => `${element}:not([type])[${element === "object" ? "data" : "src"}$=".${ending}" i]`,
    ),
  ])
  .join(", ");

const PLAYS = /\b(?:lire|lecture|jouer|écouter|pause|arrêter|play|stop|muet|mute|son)\b/i;

/** True for a sound or a video with buttons: the browser's, or the page's own, named for it or beside it and saying so. */
export function hasControls(player: HTMLMediaElement): boolean {
  if (player.controls) return true;
  if (player.id && player.ownerDocument.querySelector(`[aria-controls~="${CSS.escape(player.id)}"]`))
    return true;
  const around = player.closest("figure, section, article, [role=region], li") ?? player.parentElement;
  return [...(around?.querySelectorAll("button, [role=button]") ?? [])].some((button) =>
    PLAYS.test(
      `${textOf(button)} ${button.getAttribute("aria-label") ?? ""} ${button.getAttribute("title") ?? ""}`,
    ),
  );
}

/** A shorter sound may start by itself. In seconds. */
const SHORT = 3;

/** True for a sound that starts by itself and lasts. */
export function startsSound(player: HTMLMediaElement): boolean {
  return player.autoplay && !player.muted && !(lengthOf(player) <= SHORT && !player.loop);
}

/** True for a sound or a video that nothing controls, and that does not start with a sound. */
export function isWithoutControls(player: HTMLMediaElement): boolean {
  if (hasControls(player) || startsSound(player)) return false;
  return !player.closest("[aria-hidden=true]:not(:has(button))")?.matches("audio");
}

/** In seconds; an address may ask for a part, `#t=8,10`. */
function lengthOf({ currentSrc, duration }: HTMLMediaElement): number {
  const [, from = 0, to = duration] = /#.*\bt=(?:npt:)?([\d.]*),([\d.]+)/.exec(currentSrc) ?? [];
  return Math.min(Number(to), duration) - Number(from);
}
