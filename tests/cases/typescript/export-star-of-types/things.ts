export type Kind = 'k';
export const thing = 'thing' as Kind | 'thing';
