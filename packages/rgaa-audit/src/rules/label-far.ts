import { type Field, FIELDS, isInUse, createVisibleLabelLookup } from "../page/fields";
import type { RuleFinder, RuleMeta } from "../rule";

export const labelFarMeta: RuleMeta = {
  severity: "error",
  tests: ["11.4.1"],
  needs: "width",
  title: { fr: "Une étiquette est loin de son champ", en: "A label is far from its field" },
  help: { fr: "Placez-la à côté du champ.", en: "Place it next to the field." },
  example: {
    before:
      '<form><label for="n">Nom</label><div style="height:600px"></div><input type="text" id="n" name="n" autocomplete="name"></form>',
    after: '<form><label for="n">Nom</label> <input type="text" id="n" name="n" autocomplete="name"></form>',
  },
};

export const labelFar: RuleFinder = {
  name: "label-far",
  when: "width",
  kind: { all: FIELDS },
  breaks: (field: Field, { once }) => {
    const [label] = once(createVisibleLabelLookup)(field);
    const gap = label && !label.contains(field) ? measureDistance(label, field) : 0;
    return gap > MAX_DISTANCE && isInUse(field) && `${Math.round(gap)} px`;
  },
};

/** Maximum distance between a label and its field, in CSS pixels. */
const MAX_DISTANCE = 200;

/** Measures the distance between the nearest line of a label's text and a field: the label's own box may be far wider. */
function measureDistance(label: Element, field: Element): number {
  const range = label.ownerDocument.createRange();
  range.selectNodeContents(label);
  const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
  if (lines.length === 0) return 0;
  return Math.min(...lines.map((line) => measureGap(line, field.getBoundingClientRect())));
}

function measureGap(a: DOMRect, b: DOMRect): number {
  const across = Math.max(a.left - b.right, b.left - a.right, 0);
  const down = Math.max(a.top - b.bottom, b.top - a.bottom, 0);
  // ignore a pair if its label or its field is outside the page: a label there is only for screen readers (criterion 11.1.3
  // covers it), and a field there is represented by its label
  const isAway = [a, b].some((box) => box.right + window.scrollX <= 0 || box.bottom + window.scrollY <= 0);
  return b.width === 0 || isAway ? 0 : Math.hypot(across, down);
}
