export const kind = 'own import';
