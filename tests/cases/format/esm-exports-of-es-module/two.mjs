export const two = 2, both = 'ambiguous too';
