import { createView, type ViewComponent, type ViewDefinition } from "../../definition/defineView";
import { checkViewProps } from "./checkViewProps";

export type { BlockAttributes } from "../../definition/defineView";

/**
 * Creates the component of a view. In the props of this component, a string is plain text, and a React node is rendered
 * unchanged. In development, the component throws a `TypeError` that names a prop of a wrong type.
 */
/* @__NO_SIDE_EFFECTS__ */
export function defineView<Props>(view: ViewDefinition<Props>): ViewComponent<Props> {
  return createView(view, process.env.NODE_ENV === "production" ? undefined : checkViewProps);
}
