import type { Path } from "@dsfr-blocks/base/issue";
import { isUnder } from "@dsfr-blocks/base/paths";
import { isSame } from "@dsfr-blocks/base/isSame";
import { ITEM_NAME } from "../fields";
import { findEditable, focusText } from "./caret";
import type { ClickedText } from "./clickedText";
import type { PreviewProps } from "./reactRuntime";

/** Opens the parts of the form that contain a field, and moves the focus to the field. */
export type OpenField = (path: Path) => void;

/**
 * Returns a function that opens a field of the form, or undefined if the CMS cannot open a field from its preview. Decap CMS
 * 3.16 and later passes such a function to its previews. For Sveltia CMS, the function sends a message to the CMS's window.
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
 * Converts a path to Decap CMS's format. After the index of a list item, Decap CMS needs the name of a field to focus. So the
 * path of an item that is a single text ends with `ITEM_NAME`.
 */
function toDecapPath(path: Path): string {
  const name = path.join(".");
  return typeof path.at(-1) === "number" ? `${name}.${ITEM_NAME}` : name;
}

/**
 * Opens the form of a new page of a collection. Opens the collection's list first, because Decap CMS would keep its current
 * form if one new page directly followed another.
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

/**
 * Opens the field at a path, then scrolls the form to the field, highlights it, and puts the caret in its clicked text. The
 * form may open the field below the visible area. Stops when the editor presses a key or a button of the mouse, or leaves the
 * page.
 */
export function showField(window: Window, path: Path, open: OpenField, clicked?: ClickedText): void {
  const frame = window.frameElement;
  const form = frame?.ownerDocument;
  if (!form) return;
  const { signal } = createInputController([form, window.document]);
  const start = Date.now();
  const isLate = () => Date.now() - start > OPEN_TIMEOUT_MS;
  const find = () =>
    findOpenedField(form, frame, path, clicked) ?? (isLate() ? findUniqueField(form, path) : undefined);
  const poll = () => {
    if (signal.aborted || !frame.isConnected) return;
    const field = find();
    const target = field ?? findNearestField(form, path);
    if (!field && !isLate()) {
      // Sveltia CMS creates only the fields in view
      if (hasKeyPaths(form)) (findPlaceholder(form, path) ?? target)?.scrollIntoView();
      return void setTimeout(poll, POLL_INTERVAL_MS);
    }
    target?.scrollIntoView({ block: "center" });
    if (field || hasKeyPaths(form))
      keepCaret(() => (frame.isConnected ? (find() ?? target) : undefined), clicked, signal);
    // use an animation: a strict content security policy would block an added style
    target?.animate?.([{ boxShadow: "0 0 0 4px #000091" }, { boxShadow: "0 0 0 4px transparent" }], 1500);
  };
  open(path);
  setTimeout(poll, POLL_INTERVAL_MS);
}

/** Creates a controller that aborts when the editor presses a key or a button of the mouse in one of the documents. */
function createInputController(documents: readonly Document[]): AbortController {
  const controller = new AbortController();
  const options = { signal: controller.signal, capture: true };
  for (const document of documents)
    for (const type of ["keydown", "pointerdown"])
      document.addEventListener(type, () => controller.abort(), options);
  return controller;
}

/** Number of checks after which the caret counts as settled. */
const SETTLED_CHECKS = 6;

/**
 * Puts the caret in the clicked text of a field, again and again until it has stayed there for some checks: a CMS may create
 * its rich text after the field, or move the focus once more.
 */
function keepCaret(
  find: () => Element | undefined,
  clicked: ClickedText | undefined,
  signal: AbortSignal,
  settledChecks = 0,
  end = Date.now() + OPEN_TIMEOUT_MS,
): void {
  if (signal.aborted) return;
  const field = find();
  const checks = field && focusText(field, clicked) ? settledChecks + 1 : 0;
  if (checks < SETTLED_CHECKS && Date.now() < end)
    setTimeout(keepCaret, POLL_INTERVAL_MS, find, clicked, signal, checks, end);
}

/**
 * Returns the field that was opened. In Sveltia CMS, this is the field that has the path. Decap CMS names a field only by its
 * last key, so the opened field is the field with the focus. But Decap CMS may focus a field of the same name in another open
 * part. The opened field is then the only field that is inside form parts with the names in the path; if there is no such
 * field, or if there are several, it is the field with the focus. Decap CMS does not focus some rich texts: the opened field is
 * then the one that shows the clicked text.
 */
function findOpenedField(
  form: Document,
  frame: Element,
  path: Path,
  clicked: ClickedText | undefined,
): Element | undefined {
  const namedField = findFieldByPath(form, path);
  if (namedField || hasKeyPaths(form)) return namedField;
  const { activeElement: focused } = form;
  if (!focused || focused === form.body || focused === frame) {
    const part = clicked && findNearestField(form, path);
    return part && findEditable(part, clicked);
  }
  return matchesPath(focused, path) ? focused : (findUniqueField(form, path) ?? focused);
}

/** Matches the suffix that follows the name of a field in the id that Decap CMS creates for the field. */
const FIELD_SUFFIX = /-field-\d+$/;

function findUniqueField(form: Document, path: Path): Element | undefined {
  const length = getNames(path).length;
  const [field, ...otherFields] = [...form.querySelectorAll('[id*="-field-"]')].filter(
    (element) =>
      FIELD_SUFFIX.test(element.id) && getPartNames(element).length === length && matchesPath(element, path),
  );
  return otherFields.length === 0 ? field : undefined;
}

/**
 * Whether the names of the form parts around an element match the keys of a path, up to the end of the shorter list. Some
 * fields have no id, so the list of parts may be shorter.
 */
function matchesPath(element: Element, path: Path): boolean {
  const names = getNames(path);
  return getPartNames(element).every((part, index) => index >= names.length || part === names[index]);
}

/** Returns the keys of a path. List items have no name, so indexes are omitted. */
const getNames = (path: Path) => path.filter((step) => typeof step === "string");

/** Returns the names of the form parts that contain an element, from the outermost part to the element itself. */
function getPartNames(element: Element): string[] {
  const parts: string[] = [];
  for (let ancestor: Element | null = element; ancestor; ancestor = ancestor.parentElement)
    if (FIELD_SUFFIX.test(ancestor.id)) parts.unshift(ancestor.id.replace(FIELD_SUFFIX, ""));
  return parts;
}

/**
 * Returns the path of the form's field around an element. Sveltia CMS writes this path at the field. Decap CMS writes the key of
 * each field, and gives list items no name: the index of an item is that of its element.
 */
export function getFieldPath(element: Element): Path {
  const keyPath = element.closest(KEY_PATH)?.getAttribute("data-key-path");
  if (keyPath) return keyPath.split(".").map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const path: (string | number)[] = [];
  for (let ancestor: Element | null = element; ancestor; ancestor = ancestor.parentElement) {
    const isItem = ancestor.querySelector(":scope > * > [aria-roledescription]") !== null;
    const items = [...(ancestor.parentElement?.children ?? [])].filter(({ id }) => id === "");
    if (FIELD_SUFFIX.test(ancestor.id)) path.unshift(ancestor.id.replace(FIELD_SUFFIX, ""));
    else if (isItem) path.unshift(items.indexOf(ancestor));
  }
  return path;
}

/** Selector of elements with `data-key-path`, in which Sveltia CMS writes the path of a field. */
const KEY_PATH = "[data-key-path]";

function hasKeyPaths(form: Document): boolean {
  return form.querySelector(KEY_PATH) !== null;
}

/**
 * Returns the placeholder of the next field that Sveltia CMS has not created yet, in the object or list where a path stops in
 * the form. Sveltia CMS creates this field when its placeholder is in view.
 */
function findPlaceholder(form: Document, path: Path): Element | undefined {
  const missing = path.findIndex((_, index) => !findFieldByPath(form, path.slice(0, index + 1)));
  const parent = path.slice(0, missing);
  const isBeside = (other: Path) => other.length === missing + 1 && isUnder(other, parent);
  const beside = [...form.querySelectorAll(KEY_PATH)].findLast((field) => isBeside(getFieldPath(field)));
  return beside?.nextElementSibling ?? undefined;
}

/** Returns the field at a path, if the form names it: by its path in Sveltia CMS, by its key in Decap CMS. */
function findFieldByPath(form: Document, path: Path): Element | undefined {
  if (hasKeyPaths(form))
    return [...form.querySelectorAll(KEY_PATH)].find(
      (field) => field.getAttribute("data-key-path") === path.join("."),
    );
  // Decap CMS gives items no id: the field of an item is its first field
  const isItem = typeof path.at(-1) === "number";
  const name = isItem ? "" : CSS.escape(String(path.at(-1)));
  const fields = form.querySelectorAll(`[id${isItem ? "*" : "^"}="${name}-field-"]`);
  return [...fields].find((field) => isSame(getFieldPath(field).slice(0, isItem ? -1 : Infinity), path));
}

/** Returns the field at a path, or the innermost visible part of the form that contains this field. */
function findNearestField(form: Document, path: Path): Element | undefined {
  let found: Element | undefined;
  for (const [index, step] of path.entries()) {
    const parent: ParentNode = found ?? form;
    const partPath = path.slice(0, index + 1);
    let field =
      findFieldByPath(form, partPath) ?? parent.querySelector(`[id^="${CSS.escape(String(step))}-field-"]`);
    while (typeof step === "number" && field && !isSame(getFieldPath(field), partPath))
      field = field.parentElement;
    // Sveltia CMS creates the fields of an item once the item is in view
    const item = typeof step === "number" ? parent.querySelector('[id$="-item-list"]')?.children[step] : null;
    if (field ?? item) found = field ?? item ?? undefined;
    else if (typeof step === "string") break;
  }
  return found;
}
