import { entry } from "../entry.js";

export const build = {
};
