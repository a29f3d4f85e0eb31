/**
 * Texts that a CMS form shows about each built-in topic, one topic a line. These texts are separate from the topics, so that
 * pages do not load the texts.
 */
export { callForm } from "./common/callForm";
