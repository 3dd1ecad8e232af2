import './inner.mjs';
