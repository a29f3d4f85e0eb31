/** Colour: red, green and blue from 0 to 255, and opacity from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

export const TRANSPARENT: Colour = [0, 0, 0, 0];

/**
 * Parses a computed CSS colour. To convert a colour in a wide colour space (`oklch`, `lab`) to sRGB, draws the colour on a
 * canvas and reads the pixel.
 */
export function parseColour(text: string): Colour {
  const numbers = (text.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
  if (text.startsWith("rgb")) return [numbers[0] ?? 0, numbers[1] ?? 0, numbers[2] ?? 0, numbers[3] ?? 1];
  if (text.startsWith("color(srgb ")) {
    const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
    return [red * 255, green * 255, blue * 255, alpha];
  }
  return text === "transparent" ? TRANSPARENT : rasterise(text);
}

/** Returns the colour that results from painting a colour over an opaque colour. */
export function compositeOver([red, green, blue, alpha]: Colour, under: Colour): Colour {
  const mix = (top: number, bottom: number) => top * alpha + bottom * (1 - alpha);
  return [mix(red, under[0]), mix(green, under[1]), mix(blue, under[2]), 1];
}

/** Returns the WCAG 2.2 "contrast ratio" of two opaque colours, from 1 to 21. */
export function computeContrast(a: Colour, b: Colour): number {
  return computeLuminanceContrast(computeLuminance(a), computeLuminance(b));
}

export function computeLuminanceContrast(a: number, b: number): number {
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Returns the colours in a CSS value, such as the colours of a gradient or a shadow. */
export function parseColours(value: string): Colour[] {
  const found = value.match(/(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\([^()]*\)|\btransparent\b/g) ?? [];
  return found.map(parseColour);
}

/** Returns the WCAG 2.2 "relative luminance" of a colour, from 0 to 1. */
export function computeLuminance([red, green, blue]: Colour): number {
  const toLinear = (part: number) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * toLinear(red) + 0.7152 * toLinear(green) + 0.0722 * toLinear(blue);
}

function rasterise(text: string): Colour {
  const context = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
  if (!context) return TRANSPARENT;
  context.fillStyle = text;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}
