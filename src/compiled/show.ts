import type { ReactNode } from "react";
import type { CallStatus } from "../blocks/common/callStatus";
import type { ComponentMap } from "../rich-text/prose";
import { create } from "./create";
import { type Fill, type Host, replayRoot } from "./replay";
import type { Tree } from "./tree";

interface Shown extends Host {
  readonly compiled: Tree;
  readonly components?: ComponentMap | undefined;
  readonly headingLevel?: number | undefined;
  readonly landmark?: boolean | undefined;
  readonly id?: string | undefined;
}

/** Renders a compiled block where the host has it; what is left of its props goes to the root. */
export function show(name: string, props: object, status: CallStatus = "closed", fill?: Fill): ReactNode {
  const { compiled, components = {}, headingLevel: level = 2, landmark, ...host } = props as Shown;
  if (compiled === undefined) throw new TypeError(`${name} takes compiled content: see compilePage`);
  return replayRoot(compiled, host, { create, components, level, id: host.id, landmark, status, fill });
}
