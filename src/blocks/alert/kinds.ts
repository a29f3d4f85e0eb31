/** Types of an alert message, as in the DSFR's classes: `fr-alert--info`. */
export const ALERT_KINDS = ["info", "success", "warning", "error"] as const;

/** Type of an alert message. */
export type AlertKind = (typeof ALERT_KINDS)[number];
