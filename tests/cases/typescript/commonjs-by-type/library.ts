export default 'default' as string;
export const named = 'named';
export let later = 'early';
later = 'later';
export interface Nothing {}
