import "./lowest.mjs";
