import { jsx, jsxs } from "react/jsx-runtime";
import type { CreateElement } from "./replay";

/** React's element, without the copy that `createElement` makes of its props. Children carry no keys. */
export const create: CreateElement = (type, props) =>
  Array.isArray(props["children"]) ? jsxs(type, props) : jsx(type, props);
