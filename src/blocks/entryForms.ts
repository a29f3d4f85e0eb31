/**
 * Schemas and types of the collection entries that the built-in blocks show. Each schema has the name of its
 * collection.
 */
export { profileSchema as people } from "./profile-cards/profile";
export type { Person } from "./profile-cards/person";
export type { People } from "./profile-cards/profile";
