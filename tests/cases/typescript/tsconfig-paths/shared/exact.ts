export const exact: string = 'exact';
