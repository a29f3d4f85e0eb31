import type { CDPSession } from "playwright-core";
import type { Clip } from "../page/colour/focus";
import type { Answer, Located } from "../page/located";
import { contrastUnknown } from "../rules";
import type { Handle, PageConnection } from "./pageConnection";

/**
 * The answer, where pictures of the page without its letters tell the contrasts that styles do not. `known` is what the page
 * remembers of that answer.
 */
export async function seeBehind(
  screen: CDPSession,
  connection: PageConnection,
  known: Handle,
  answer: Answer,
): Promise<Answer> {
  const isDoubt = ({ rule }: Located) => rule === contrastUnknown.name;
  if (!answer.findings.some(isDoubt)) return answer;
  const look = await connection.hold("lookAtDoubted", known);
  for (;;) {
    const clip = await look.call<Clip | undefined>("next");
    if (!clip) break;
    const { scroll, width, height } = clip;
    const { data } = await screen.send("Page.captureScreenshot", {
      clip: { x: scroll.x, y: scroll.y, width, height, scale: 1 },
      optimizeForSpeed: true,
    });
    await look.call("see", data);
  }
  const { decided, found } = await look.call<{ decided: readonly string[]; found: readonly Located[] }>(
    "end",
  );
  const isLeft = (each: Located) => !isDoubt(each) || !decided.includes(each.selector);
  return { ...answer, findings: [...answer.findings.filter(isLeft), ...found] };
}
