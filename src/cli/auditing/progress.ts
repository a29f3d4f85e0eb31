import type { Language } from "../../content/sentences";
import type { Sink } from "../io";
import { visible } from "../../files/codeFrame";
import { WORDS } from "./words";

const CELLS = 20;
const CLEAR = "\r\u001B[K";

/** A bar that fills as pages are done, for a person who waits before a terminal. */
export function progressOn(sink: Sink, total: number, language: Language) {
  const isOn = sink.isTTY === true && total > 1;
  const show = (done: number, faults: number, page: string) => {
    if (!isOn) return;
    const filled = Math.floor((done / total) * CELLS);
    const bar = "█".repeat(filled) + "░".repeat(CELLS - filled);
    const words = WORDS[language];
    const line = `${bar} ${done}/${total}  ${words.faults(faults)}  ${visible(page)}`;
    sink.write(CLEAR + line.slice(0, Math.max((sink.columns ?? 80) - 1, CELLS)));
  };
  return {
    show,
    clear(): void {
      if (isOn) sink.write(CLEAR);
    },
  };
}
