/** What is read of the entries that our blocks show, a line for each collection: its form, and its types. */
export { profileSchema as people } from "./profile-cards/profile";
export type { Person } from "./profile-cards/person";
export type { People } from "./profile-cards/profile";
