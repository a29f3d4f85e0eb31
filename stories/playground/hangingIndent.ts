import { RangeSetBuilder } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView, ViewPlugin, type ViewUpdate } from "@codemirror/view";

/**
 * CodeMirror plugin that indents the continuation of a wrapped line as much as the start of the line, because indentation shows
 * the structure of YAML.
 */
export const hangingIndent = ViewPlugin.fromClass(
  class {
    decorations: DecorationSet;
    constructor(view: EditorView) {
      this.decorations = createIndents(view);
    }
    update({ docChanged, viewportChanged, view }: ViewUpdate) {
      if (docChanged || viewportChanged) this.decorations = createIndents(view);
    }
  },
  { decorations: ({ decorations }) => decorations },
);

function createIndents(view: EditorView): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { from, to } of view.visibleRanges) {
    for (let offset = from; offset <= to;) {
      const line = view.state.doc.lineAt(offset);
      // the dash of a list item is part of the indentation
      const depth = Math.min(/^(?: |- )*/.exec(line.text)?.[0].length ?? 0, 12);
      if (depth > 0) {
        // 6px is CodeMirror's padding of a line
        const style = `text-indent: -${depth}ch; padding-inline-start: calc(${depth}ch + 6px)`;
        builder.add(line.from, line.from, Decoration.line({ attributes: { style } }));
      }
      offset = line.to + 1;
    }
  }
  return builder.finish();
}
