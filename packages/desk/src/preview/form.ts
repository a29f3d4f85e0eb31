import type { Path } from "@dsfr-blocks/base/issue";
import { ITEM_NAME } from "../fields";
import type { PreviewProps } from "./reactRuntime";

/** Selector of inputs, text areas, and elements with `contenteditable=true`. */
const EDITABLE = "input, textarea, [contenteditable=true]";

/** Opens the parts of the form that contain a field, and moves the focus to it. */
export type OpenField = (path: Path) => void;

/**
 * Returns the CMS's function to open a field, or undefined if the CMS has no such function. Decap CMS passes this function to
 * its previews, from 3.16 on. Sveltia CMS accepts a message from its own window.
 */
export function getFieldOpener({ window, onFieldClick }: PreviewProps): OpenField | undefined {
  if (onFieldClick) return (path) => onFieldClick(toDecapPath(path));
  const pane = window?.frameElement?.closest("[data-mode][data-locale]");
  const form = pane?.ownerDocument.defaultView;
  if (!form) return undefined;
  const locale = pane?.getAttribute("data-locale");
  return (path) =>
    form.postMessage(
      { type: "highlight-editor-field", payload: { locale, keyPath: path.join(".") } },
      form.location.origin,
    );
}

/**
 * Converts a path to Decap CMS's format. Decap opens a list item and focuses the field of the item that the path names. So if
 * an item is a single text, its path needs a field name too.
 */
function toDecapPath(path: Path): string {
  const name = path.join(".");
  return typeof path.at(-1) === "number" ? `${name}.${ITEM_NAME}` : name;
}

/**
 * Opens the form of a new page of a collection. Goes through the collection's list, because Decap CMS keeps its current form
 * from one new page to another.
 */
export function openNewPage({ frameElement }: Window, collection: string): void {
  const form = frameElement?.ownerDocument.defaultView;
  if (!form) return;
  const list = `#/collections/${collection}`;
  form.addEventListener("hashchange", () => void (form.location.hash = `${list}/new`), { once: true });
  form.location.hash = list;
}

/** Maximum time for a form to open a part, in milliseconds, and interval between two checks. */
export const OPEN_TIMEOUT_MS = 1500;
const POLL_INTERVAL_MS = 50;

/** Scrolls the form to the field at a path and highlights the field, because the form may open it below the visible area. */
export function showField(window: Window, path: Path, open: OpenField): void {
  const frame = window.frameElement;
  const form = frame?.ownerDocument;
  if (!form) return;
  const start = Date.now();
  const poll = () => {
    const isLate = Date.now() - start > OPEN_TIMEOUT_MS;
    const field = findOpenedField(form, frame, path) ?? (isLate ? findUniqueField(form, path) : undefined);
    const target = field ?? findNearestField(form, path);
    if (!field && !isLate) {
      // Sveltia CMS creates only the fields in view
      if (hasKeyPaths(form)) target?.scrollIntoView();
      return void setTimeout(poll, POLL_INTERVAL_MS);
    }
    target?.scrollIntoView({ block: "center" });
    if (field || hasKeyPaths(form)) focusField(target);
    // use an animation: a strict content security policy would block an added style
    target?.animate?.([{ boxShadow: "0 0 0 4px #000091" }, { boxShadow: "0 0 0 4px transparent" }], 1500);
  };
  open(path);
  setTimeout(poll, POLL_INTERVAL_MS);
}

/** Moves the focus to a field's editable element, unless the focus is already in the field. */
function focusField(field: Element | undefined): void {
  if (!field || field.contains(field.ownerDocument.activeElement)) return;
  const input = field.matches(EDITABLE) ? field : field.querySelector(EDITABLE);
  (input as HTMLElement | null)?.focus({ preventScroll: true });
}

/**
 * Returns the field that was opened. Sveltia CMS names a field by its path. Decap CMS uses only the field's own name, so the
 * opened field is the field with the focus. If another open part has a field of the same name, Decap CMS focuses the field of
 * that part. The opened field is then the only field whose parts have the names in the path.
 */
function findOpenedField(form: Document, frame: Element, path: Path): Element | undefined {
  const namedField = findFieldByPath(form, path);
  if (namedField || hasKeyPaths(form)) return namedField;
  const { activeElement: focused } = form;
  if (!focused || focused === form.body || focused === frame) return undefined;
  return matchesPath(focused, path) ? focused : (findUniqueField(form, path) ?? focused);
}

/** Matches the suffix that Decap CMS adds to the name of a field in its id. */
const FIELD_SUFFIX = /-field-\d+$/;

function findUniqueField(form: Document, path: Path): Element | undefined {
  const length = getNames(path).length;
  const [field, ...otherFields] = [...form.querySelectorAll('[id*="-field-"]')].filter(
    (element) =>
      FIELD_SUFFIX.test(element.id) && getPartNames(element).length === length && matchesPath(element, path),
  );
  return otherFields.length === 0 ? field : undefined;
}

/** Whether an element is at a path, as far as names show: some fields have no id, but are in a part that has one. */
function matchesPath(element: Element, path: Path): boolean {
  const names = getNames(path);
  return getPartNames(element).every((part, index) => index >= names.length || part === names[index]);
}

/** Returns the keys of a path. List items have no name, so indexes are omitted. */
const getNames = (path: Path) => path.filter((step) => typeof step === "string");

/** Returns the names of the form parts that contain an element, from the outside in, ending with the element's own name. */
function getPartNames(element: Element): string[] {
  const parts: string[] = [];
  for (let ancestor: Element | null = element; ancestor; ancestor = ancestor.parentElement)
    if (FIELD_SUFFIX.test(ancestor.id)) parts.unshift(ancestor.id.replace(FIELD_SUFFIX, ""));
  return parts;
}

/** Selector of elements with `data-key-path`, in which Sveltia CMS writes the path of a field. */
const KEY_PATH = "[data-key-path]";

function hasKeyPaths(form: Document): boolean {
  return form.querySelector(KEY_PATH) !== null;
}

function findFieldByPath(form: Document, path: Path): Element | undefined {
  const name = path.join(".");
  return [...form.querySelectorAll(KEY_PATH)].find((field) => field.getAttribute("data-key-path") === name);
}

/** Returns the field at a path, or the innermost visible part of the form that contains it. */
function findNearestField(form: Document, path: Path): Element | undefined {
  let found: Element | undefined;
  for (const [index, step] of path.entries()) {
    const parent: ParentNode = found ?? form;
    const field =
      findFieldByPath(form, path.slice(0, index + 1)) ??
      parent.querySelector(`[id^="${CSS.escape(String(step))}-field-"]`);
    if (field) found = field;
    else if (typeof step === "string") break;
  }
  return found;
}
