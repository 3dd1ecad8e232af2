export default class K {}
export const setD = () => { K = class Changed {}; };
