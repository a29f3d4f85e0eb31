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
import { diagnosticOf } from "./diagnostics";
import { hangingIndent } from "./hangingIndent";
import { look } from "./look";
import { phrases } from "./phrases";

/** What is done to the text from outside the editor. */
export interface EditorHandle {
  /** Takes the cursor, and the focus, to where an issue stands. */
  goTo: (issue: Issue) => void;
  /** Puts another text in the place of the whole. It can be undone. */
  replace: (text: string) => void;
  /** Mends what needs no judgement. It can be undone. */
  mend: (fix: Fix) => void;
}

interface EditorProps {
  readonly ref: Ref<EditorHandle>;
  readonly initialText: string;
  /** Marked at their lines. */
  readonly issues: readonly Issue[];
  readonly label: string;
  /** The element that says how to leave it. */
  readonly describedBy: string;
  readonly onChange: (text: string) => void;
}

/** A YAML editor. The Tab key is left to the page: it goes to the next control. Renders a `<div>`. */
export function Editor({ ref, initialText, issues, label, describedBy, onChange }: EditorProps) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const latest = useRef(onChange);
  // the text is the editor's own once it is there
  const [start] = useState({ initialText, label, describedBy });
  useEffect(() => {
    latest.current = onChange;
  }, [onChange]);

  useEffect(() => {
    // an editable text takes the focus by itself; `tabindex` says so to those who read the markup
    const attributes = { "aria-label": start.label, "aria-describedby": start.describedBy, tabindex: "0" };
    const editor = new EditorView({
      doc: start.initialText,
      extensions: [
        basics,
        EditorView.contentAttributes.of(attributes),
        EditorView.updateListener.of(({ docChanged, state }) => {
          if (docChanged) latest.current(state.doc.toString());
        }),
      ],
      parent: place.current ?? document.body,
    });
    view.current = editor;
    // a reader's own spacing of letters moves the lines: their numbers follow (WCAG 1.4.12)
    const observer = new ResizeObserver(() => editor.requestMeasure());
    observer.observe(editor.contentDOM);
    return () => {
      observer.disconnect();
      editor.destroy();
    };
  }, [start]);

  useEffect(() => {
    const editor = view.current;
    if (!editor) return;
    const diagnostics = issues.map((issue) => diagnosticOf(issue, editor.state.doc));
    editor.dispatch(setDiagnostics(editor.state, diagnostics));
  }, [issues]);

  useImperativeHandle(ref, () => ({
    goTo(issue) {
      const editor = view.current;
      if (!editor) return;
      const { from, to } = diagnosticOf(issue, editor.state.doc);
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
    mend({ offset, length, text }) {
      view.current?.dispatch({ changes: { from: offset, to: offset + length, insert: text } });
    },
  }));

  return <div className="playground__editor" ref={place} />;
}

const basics = [
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
  look,
];
