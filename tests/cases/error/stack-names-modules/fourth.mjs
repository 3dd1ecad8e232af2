import third from './third.js';
export const { third: frame } = third;
