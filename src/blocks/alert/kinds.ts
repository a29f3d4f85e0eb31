/** What a message can be. */
export const ALERT_KINDS = ["info", "success", "warning", "error"] as const;

/** What a message is. */
export type AlertKind = (typeof ALERT_KINDS)[number];
