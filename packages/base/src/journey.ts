/** Path through a site. The first step is a `go`. */
export interface Journey {
  readonly name: string;
  readonly steps: readonly JourneyStep[];
}

/**
 * Step of a journey. `go` contains a URL. `click`, `fill` and `wait` contain a Playwright selector; `with` is the text to fill
 * in. `press` contains a key. `audit` contains the name of the state to audit.
 */
export type JourneyStep =
  | { readonly go: string }
  | { readonly click: string }
  | { readonly fill: string; readonly with: string }
  | { readonly press: string }
  | { readonly wait: string }
  | { readonly audit: string };
