import type { ReactElement } from "react";
import { jsx, jsxs } from "react/jsx-runtime";

export { Fragment } from "react/jsx-runtime";

/** React's element, without the copy that `createElement` makes of its props. Children carry no keys. */
export const create = (type: unknown, props: Readonly<Record<string, unknown>>): ReactElement =>
  (Array.isArray(props["children"]) ? jsxs : jsx)(type as never, props);
