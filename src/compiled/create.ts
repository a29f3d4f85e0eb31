import type { ReactElement } from "react";
import { jsx, jsxs } from "react/jsx-runtime";

/** React's element, without the copy that `createElement` makes of its props. Children carry no keys. */
export const create = (type: never, props: Readonly<Record<string, unknown>>): ReactElement =>
  Array.isArray(props["children"]) ? jsxs(type, props) : jsx(type, props);
