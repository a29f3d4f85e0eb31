/** Output of a command, such as `process.stdout`. */
export interface Sink {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

type Colour = (text: string) => string;

export interface Paint {
  readonly red: Colour;
  readonly yellow: Colour;
  readonly dim: Colour;
}

/**
 * Creates the colour functions of an output. The functions add colours only in a terminal in which `NO_COLOR` is not set (see
 * no-color.org).
 */
export function createPaint(sink: Sink, env: Readonly<Record<string, string | undefined>>): Paint {
  const isOn = sink.isTTY === true && !env["NO_COLOR"];
  const createColourPaint =
    (code: number, end: number): Colour =>
    (text) =>
      isOn ? `\u001B[${code}m${text}\u001B[${end}m` : text;
  return { red: createColourPaint(31, 39), yellow: createColourPaint(33, 39), dim: createColourPaint(2, 22) };
}
