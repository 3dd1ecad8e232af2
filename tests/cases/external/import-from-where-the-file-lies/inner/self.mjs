export const self = 'itself';
