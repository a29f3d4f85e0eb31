import { RangeSetBuilder } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";

/** A long line's continuation stands under its beginning: in YAML, indents are what says where one is. */
export const hangingIndent = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = indents(view);
    }
    update({ docChanged, viewportChanged, view }: ViewUpdate) {
      if (docChanged || viewportChanged) this.decorations = indents(view);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

function indents(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let at = from; at <= to;) {
      const line = view.state.doc.lineAt(at);
      // a list's mark belongs to the indent
      const depth = Math.min(/^(?: |- )*/.exec(line.text)?.[0].length ?? 0, 12);
      if (depth > 0) {
        // 6px: the padding that CodeMirror gives each line
        const style = `text-indent: -${depth}ch; padding-inline-start: calc(${depth}ch + 6px)`;
        builder.add(line.from, line.from, Decoration.line({ attributes: { style } }));
      }
      at = line.to + 1;
    }
  }
  return builder.finish();
}
