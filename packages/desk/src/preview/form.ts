import type { Path } from "@dsfr-blocks/base/issue";
import { ITEM } from "../fields";
import type { PreviewProps } from "./reactRuntime";

/** What is typed in. */
const TYPED_IN = "input, textarea, [contenteditable=true]";

/** Opens the parts of the form that a field is in, and gives it the focus. */
export type OpenField = (path: Path) => void;

/**
 * The CMS's way to open a field. Decap CMS gives one to its previews, from 3.16 on. Sveltia CMS takes a message of its own
 * window for one. Undefined where there is none.
 */
export function openerIn({ window, onFieldClick }: PreviewProps): OpenField | undefined {
  if (onFieldClick) return (path) => onFieldClick(nameInDecap(path));
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

/** Decap opens an item of a list, and focuses the field in it that the path names: an item that is one text has one too. */
function nameInDecap(path: Path): string {
  const name = path.join(".");
  return typeof path.at(-1) === "number" ? `${name}.${ITEM}` : name;
}

/** Opens the form of a new page of a collection, by its list: Decap CMS keeps the form that it shows from one new page to another. */
export function openNew({ frameElement }: Window, collection: string): void {
  const form = frameElement?.ownerDocument.defaultView;
  if (!form) return;
  const list = `#/collections/${collection}`;
  form.addEventListener("hashchange", () => void (form.location.hash = `${list}/new`), { once: true });
  form.location.hash = list;
}

/** How long a form takes to open a part, in milliseconds, at most; and between two looks at it. */
export const OPENS_WITHIN = 1500;
const LOOK = 50;

/**
 * Brings the field at a path into view in the form, and makes it flash: a part of the form may be opened below the
 * window, where nobody sees it.
 */
export function showField(window: Window, path: Path, open: OpenField): void {
  const frame = window.frameElement;
  const form = frame?.ownerDocument;
  if (!form) return;
  const start = Date.now();
  const look = () => {
    const isLate = Date.now() - start > OPENS_WITHIN;
    const field = fieldIn(form, frame, path) ?? (isLate ? onlyField(form, path) : undefined);
    const shown = field ?? nearestField(form, path);
    if (!field && !isLate) {
      // Sveltia CMS makes the fields of what is in view
      if (isNamed(form)) shown?.scrollIntoView();
      return void setTimeout(look, LOOK);
    }
    shown?.scrollIntoView({ block: "center" });
    if (field || isNamed(form)) takeFocus(shown);
    // an animation needs no style that a strict policy would refuse
    shown?.animate?.([{ boxShadow: "0 0 0 4px #000091" }, { boxShadow: "0 0 0 4px transparent" }], 1500);
  };
  open(path);
  setTimeout(look, LOOK);
}

/** Gives the keyboard to what is typed in, unless it has it. */
function takeFocus(field: Element | undefined): void {
  if (!field || field.contains(field.ownerDocument.activeElement)) return;
  const typed = field.matches(TYPED_IN) ? field : field.querySelector(TYPED_IN);
  (typed as HTMLElement | null)?.focus({ preventScroll: true });
}

/**
 * The field that was opened. Sveltia CMS names it by its path; Decap CMS by its own name alone, so there it is the one that
 * has the focus. Where a part that is open has a field of the same name, Decap CMS gives the focus to that one: then it is the
 * only field whose parts have the names of the path.
 */
function fieldIn(form: Document, frame: Element, path: Path): Element | undefined {
  const named = fieldAt(form, path);
  if (named || isNamed(form)) return named;
  const { activeElement: focused } = form;
  if (!focused || focused === form.body || focused === frame) return undefined;
  return isAt(focused, path) ? focused : (onlyField(form, path) ?? focused);
}

/** What Decap CMS adds to the name of a field for its id. */
const NUMBER = /-field-\d+$/;

function onlyField(form: Document, path: Path): Element | undefined {
  const length = namesIn(path).length;
  const [field, ...others] = [...form.querySelectorAll('[id*="-field-"]')].filter(
    (each) => NUMBER.test(each.id) && partsOf(each).length === length && isAt(each, path),
  );
  return others.length === 0 ? field : undefined;
}

/** As far as names tell: some fields have no id, and stand in a part that has one. */
function isAt(element: Element, path: Path): boolean {
  const names = namesIn(path);
  return partsOf(element).every((part, index) => index >= names.length || part === names[index]);
}

/** The items of a list have no name. */
const namesIn = (path: Path) => path.filter((step) => typeof step === "string");

/** The names of the parts of the form that an element is in, with its own at the end. */
function partsOf(element: Element): string[] {
  const parts: string[] = [];
  for (let at: Element | null = element; at; at = at.parentElement)
    if (NUMBER.test(at.id)) parts.unshift(at.id.replace(NUMBER, ""));
  return parts;
}

/** What Sveltia CMS writes a field's path in. */
const PATH = "[data-key-path]";

function isNamed(form: Document): boolean {
  return form.querySelector(PATH) !== null;
}

function fieldAt(form: Document, path: Path): Element | undefined {
  const name = path.join(".");
  return [...form.querySelectorAll(PATH)].find((each) => each.getAttribute("data-key-path") === name);
}

/** The field, or the innermost of those that hold it, that the form shows. */
function nearestField(form: Document, path: Path): Element | undefined {
  let found: Element | undefined;
  for (const [index, step] of path.entries()) {
    const inside: ParentNode = found ?? form;
    const field =
      fieldAt(form, path.slice(0, index + 1)) ??
      inside.querySelector(`[id^="${CSS.escape(String(step))}-field-"]`);
    if (field) found = field;
    else if (typeof step === "string") break;
  }
  return found;
}
