import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const surface = {
  backgroundColor: "var(--background-default-grey)",
  color: "var(--text-default-grey)",
  border: "1px solid var(--border-default-grey)",
};

/** Theme of the editor. No dark variant is needed, because the DSFR's colour tokens follow the page's theme. */
export const editorTheme = [
  EditorView.theme({
    "&": { ...surface, borderColor: "var(--border-plain-grey)", fontSize: "0.875rem", height: "100%" },
    // the same focus ring as on the DSFR's fields
    "&.cm-focused": { outline: "2px solid #0a76f6", outlineOffset: "2px" },
    ".cm-scroller": {
      fontFamily: "ui-monospace, Consolas, 'DejaVu Sans Mono', monospace",
      lineHeight: "1.5rem",
    },
    ".cm-content": { caretColor: "var(--text-title-grey)", padding: "0.5rem 0" },
    ".cm-cursor": { borderLeftColor: "var(--text-title-grey)", borderLeftWidth: "2px" },
    ".cm-gutters": {
      backgroundColor: "var(--background-alt-grey)",
      color: "var(--text-mention-grey)",
      borderRight: "1px solid var(--border-default-grey)",
    },
    ".cm-activeLine": { backgroundColor: "transparent" },
    "&.cm-focused .cm-activeLine": { backgroundColor: "var(--background-alt-blue-france)" },
    ".cm-activeLineGutter": {
      backgroundColor: "transparent",
      color: "var(--text-title-grey)",
      fontWeight: "700",
    },
    "& > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground":
      { backgroundColor: "var(--background-action-low-blue-france)" },
    ".cm-selectionMatch, .cm-searchMatch": { backgroundColor: "var(--background-contrast-yellow-tournesol)" },
    ".cm-searchMatch-selected": { outline: "2px solid var(--border-plain-grey)" },
    ".cm-tooltip": { ...surface, boxShadow: "0 2px 6px rgba(0, 0, 18, 0.16)", maxWidth: "min(30rem, 90vw)" },
    ".cm-diagnostic": { padding: "0.5rem 0.75rem", whiteSpace: "normal" },
    ".cm-panels": { ...surface, backgroundColor: "var(--background-alt-grey)", border: "0" },
    ".cm-panels-bottom": { borderTop: "1px solid var(--border-default-grey)" },
    ".cm-panel.cm-search": { padding: "0.5rem 2rem 0.5rem 0.75rem" },
    ".cm-panel.cm-search label": { fontSize: "0.75rem" },
    ".cm-panel .cm-textfield": {
      ...surface,
      fontSize: "0.875rem",
      padding: "0.25rem 0.5rem",
      lineHeight: "1.5",
    },
    ".cm-panel .cm-button": {
      ...surface,
      backgroundImage: "none",
      fontSize: "0.75rem",
      padding: "0.375rem 0.5rem",
    },
    ".cm-panel button[name=close]": { color: "inherit", padding: "0 0.5rem", fontSize: "1.25rem" },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      {
        tag: [tags.definition(tags.propertyName), tags.propertyName],
        color: "var(--text-action-high-blue-france)",
      },
      { tag: [tags.string, tags.content, tags.attributeValue], color: "var(--text-default-grey)" },
      {
        tag: [tags.special(tags.string), tags.keyword, tags.bool],
        color: "var(--text-label-purple-glycine)",
      },
      { tag: [tags.comment, tags.lineComment], color: "var(--text-mention-grey)", fontStyle: "italic" },
      { tag: [tags.meta, tags.separator, tags.punctuation], color: "var(--text-mention-grey)" },
      { tag: tags.labelName, color: "var(--text-label-green-emeraude)" },
    ]),
  ),
];
