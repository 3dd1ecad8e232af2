import './imported.mjs';
