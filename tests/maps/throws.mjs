import { boom } from "./library.mjs"; export const a = 1; boom();
