/** What a form says of each topic of ours, a line each. Apart from the topics: a page in a browser needs none of it. */
export { callForm } from "./common/callForm";
