import type { CDPSession } from "playwright-core";
import type { Clip } from "../page/colour/focus";
import type { PageResponse, LocatedFinding } from "../page/located";
import { contrastUnknown } from "../rules";
import type { Handle, PageConnection } from "./pageConnection";

/**
 * Takes pictures of the page without its letters, to decide the contrasts that cannot be computed from the styles. Returns the
 * response, without the findings on contrasts that are now decided, but with a finding for each decided contrast that is too low.
 * `memory` is the handle to the data that the page script keeps about this response.
 */
export async function resolveContrasts(
  pageSession: CDPSession,
  connection: PageConnection,
  memory: Handle,
  response: PageResponse,
): Promise<PageResponse> {
  const isUndecided = ({ rule }: LocatedFinding) => rule === contrastUnknown.name;
  if (!response.findings.some(isUndecided)) return response;
  const resolver = await connection.callHandle("examineUndecided", memory);
  for (;;) {
    const clip = await resolver.call<Clip | undefined>("next");
    if (!clip) break;
    const { scroll, width, height } = clip;
    const { data } = await pageSession.send("Page.captureScreenshot", {
      clip: { x: scroll.x, y: scroll.y, width, height, scale: 1 },
      optimizeForSpeed: true,
    });
    await resolver.call("addPicture", data);
  }
  const { decided, found } = await resolver.call<{
    decided: readonly string[];
    found: readonly LocatedFinding[];
  }>("end");
  const isRemaining = (finding: LocatedFinding) =>
    !isUndecided(finding) || !decided.includes(finding.selector);
  return { ...response, findings: [...response.findings.filter(isRemaining), ...found] };
}
