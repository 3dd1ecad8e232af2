import './a.mjs';
export default function () { return 'anonymous default'; }
