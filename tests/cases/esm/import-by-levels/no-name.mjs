import { b } from "./empty.mjs";
