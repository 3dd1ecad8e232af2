export default (function own() { return own; })
