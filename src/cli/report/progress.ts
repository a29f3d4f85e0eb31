import type { Language } from "../../content/sentences";
import type { Sink } from "../io";
import { say } from "../sentences";

/** Fewer are done before one has read the line. */
const MANY = 20;
const STEP = 50;
const CLEAR = "\r\u001B[K";

/** A line that counts the files done, for a person who waits before a terminal. */
export function progressOn(sink: Sink, total: number, language: Language) {
  const isOn = sink.isTTY === true && total > MANY;
  return {
    show(done: number): void {
      if (!isOn || done % STEP !== 0) return;
      sink.write(CLEAR + say(language, "progress", { done: String(done), total: String(total) }));
    },
    clear(): void {
      if (isOn) sink.write(CLEAR);
    },
  };
}
