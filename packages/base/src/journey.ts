/** Path through a site. The first step is a `go`. */
export interface Journey {
  readonly name: string;
  readonly steps: readonly JourneyStep[];
}

/**
 * Step of a journey. `go` has a URL; `click`, `fill` and `wait`, a Playwright selector; `press`, a key. `audit` names the
 * state to audit.
 */
export type JourneyStep =
  | { readonly go: string }
  | { readonly click: string }
  | { readonly fill: string; readonly with: string }
  | { readonly press: string }
  | { readonly wait: string }
  | { readonly audit: string };
