import './dependency.mjs';
