import './deep.mjs';
