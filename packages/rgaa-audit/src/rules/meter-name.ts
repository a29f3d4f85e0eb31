import { ariaName } from "../page/fields";
import { error, type PageRule } from "../rule";

export const meterName: PageRule = {
  name: "meter-name",
  when: "width",
  ...error(["11.1.1"])`
    Une jauge n’a pas de nom. Reliez-lui un label, ou donnez-lui un aria-label.
    A meter has no name. Tie a label to it, or give it an aria-label.
    <meter min="0" max="10" value="3"></meter>
    <label>Places prises <meter min="0" max="10" value="3"></meter></label>`,
  kind: { exposed: "meter, progress" },
  breaks: (meter: HTMLMeterElement) => meter.labels.length === 0 && !ariaName(meter) && !meter.title,
};
