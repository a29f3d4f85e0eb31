import type { ComponentProps } from "react";

/** Renders code unchanged, without Storybook's copy button, which is in English. */
export function Code(props: ComponentProps<"code">) {
  return <code {...props} />;
}
