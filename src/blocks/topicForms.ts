/**
 * Texts that a CMS form shows about each built-in topic, one topic a line. Separate from the topics, so that pages do
 * not load them.
 */
export { callForm } from "./common/callForm";
