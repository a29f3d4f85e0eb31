/** Path through a site, from its first step, `go`. */
export interface Journey {
  readonly name: string;
  readonly steps: readonly JourneyStep[];
}

/**
 * Step of a journey. `click`, `fill` and `wait` have a Playwright selector, `press` a key; `audit` names a state to
 * audit.
 */
export type JourneyStep =
  | { readonly go: string }
  | { readonly click: string }
  | { readonly fill: string; readonly with: string }
  | { readonly press: string }
  | { readonly wait: string }
  | { readonly audit: string };
