import { nothing } from "./library.mjs"; await null; export default nothing.property;
