import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { yaml } from "@codemirror/lang-yaml";
import { bracketMatching, indentUnit } from "@codemirror/language";
import { lintGutter, lintKeymap, setDiagnostics } from "@codemirror/lint";
import { highlightSelectionMatches, search, searchKeymap } from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import {
  drawSelection,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
} from "@codemirror/view";
import { type Ref, useEffect, useImperativeHandle, useRef, useState } from "react";
import type { Issue } from "@dsfr-blocks/content/issue";
import type { Fix } from "@dsfr-blocks/base/issue";
import { createDiagnostic } from "./diagnostics";
import { hangingIndent } from "./hangingIndent";
import { editorTheme } from "./editorTheme";
import { phrases } from "./phrases";

/** Methods with which other components move the cursor and change the text of the editor. */
export interface EditorHandle {
  /** Moves the cursor and the focus to the position of an issue. */
  goTo: (issue: Issue) => void;
  /** Replaces the whole text. The user can undo the replacement. */
  replace: (text: string) => void;
  /** Applies an automatic fix. The user can undo the fix. */
  applyFix: (fix: Fix) => void;
}

interface EditorProps {
  readonly ref: Ref<EditorHandle>;
  readonly initialText: string;
  /** Issues to mark in the text. */
  readonly issues: readonly Issue[];
  readonly label: string;
  /** Id of the element that explains how to leave the editor. */
  readonly describedBy: string;
  readonly onChange: (text: string) => void;
}

/** Renders a YAML editor in a `<div>`. The Tab key moves the focus to the next control of the page. */
export function Editor({ ref, initialText, issues, label, describedBy, onChange }: EditorProps) {
  const container = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latestOnChange = useRef(onChange);
  // the values of the first rendering: later values are ignored, because the editor manages its own text
  const [initial] = useState({ initialText, label, describedBy });
  useEffect(() => {
    latestOnChange.current = onChange;
  }, [onChange]);

  useEffect(() => {
    // `tabindex` is only for tools that read the markup: editable text is focusable without this attribute
    const attributes = {
      "aria-label": initial.label,
      "aria-describedby": initial.describedBy,
      tabindex: "0",
    };
    const editor = new EditorView({
      doc: initial.initialText,
      extensions: [
        extensions,
        EditorView.contentAttributes.of(attributes),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) latestOnChange.current(state.doc.toString());
        }),
      ],
      parent: container.current ?? document.body,
    });
    view.current = editor;
    // measures again when the size of the content changes: if the user changes the text spacing, the lines move, and the line
    // numbers must follow (WCAG 1.4.12)
    const observer = new ResizeObserver(() => editor.requestMeasure());
    observer.observe(editor.contentDOM);
    return () => {
      observer.disconnect();
      editor.destroy();
    };
  }, [initial]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const diagnostics = issues.map((issue) => createDiagnostic(issue, editor.state.doc));
    editor.dispatch(setDiagnostics(editor.state, diagnostics));
  }, [issues]);

  useImperativeHandle(ref, () => ({
    goTo(issue) {
      const editor = view.current;
      if (!editor) return;
      const { from, to } = createDiagnostic(issue, editor.state.doc);
      editor.dispatch({
        selection: { anchor: from, head: to },
        effects: EditorView.scrollIntoView(from, { y: "center" }),
      });
      editor.focus();
    },
    replace(text) {
      const editor = view.current;
      editor?.dispatch({
        changes: { from: 0, to: editor.state.doc.length, insert: text },
        selection: { anchor: 0 },
      });
    },
    applyFix({ offset, length, text }) {
      view.current?.dispatch({ changes: { from: offset, to: offset + length, insert: text } });
    },
  }));

  return <div className="playground__editor" ref={container} />;
}

const extensions = [
  lineNumbers(),
  lintGutter(),
  highlightActiveLine(),
  highlightActiveLineGutter(),
  highlightSpecialChars(),
  history(),
  drawSelection(),
  bracketMatching(),
  highlightSelectionMatches(),
  search(),
  yaml(),
  indentUnit.of("  "),
  EditorView.lineWrapping,
  hangingIndent,
  EditorState.phrases.of(phrases),
  keymap.of([...defaultKeymap, ...historyKeymap, ...searchKeymap, ...lintKeymap]),
  editorTheme,
];
