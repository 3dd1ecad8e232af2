import './below.mjs';
