import "./leaf.mjs";
