import { callStatus, type Now } from "../blocks/common/callStatus";
import type { CompiledOptions } from "./blocks";
import type { CompiledCandidatesPage } from "./compilePage";
import { linkTo } from "./linkTo";
import { replayRoot } from "./replay";
import { show } from "./show";

export interface CandidatesPageProps
  extends CompiledCandidatesPage, Omit<CompiledOptions, keyof CompiledCandidatesPage> {
  /** The day or instant at which `opensAt` and `closesAt` are judged; without it `open` decides. */
  readonly now?: Now | undefined;
}

/**
 * The candidates page, whole, from compiled content: breadcrumb, `main` with the one `h1`, and the seven
 * blocks in order. Renders a `<div>`.
 */
export function CandidatesPage(props: CandidatesPageProps) {
  const { title, open, opensAt, closesAt, now, head, def, what, profiles, conditions, how, wait } = props;
  const blocks = { head, def, what, profiles, conditions, how, wait };
  // by hand: a rest of so many props takes as long as a block
  const taken = { title, open, opensAt, closesAt, now, ...blocks };
  const page: Record<string, unknown> = {};
  for (const name in props) if (!(name in taken)) page[name] = props[name as keyof typeof props];
  return show("CandidatesPage", page, callStatus(props, now), ({ slot, id, noticeHref }, context) =>
    replayRoot(
      blocks[slot as keyof typeof blocks].compiled,
      { id },
      { ...context, id, fill: noticeHref ? linkTo(noticeHref) : undefined },
    ),
  );
}
