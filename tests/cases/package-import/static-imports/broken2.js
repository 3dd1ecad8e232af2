import './nothing.js';
